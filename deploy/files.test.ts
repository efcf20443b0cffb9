// The container's files and the Kubernetes manifests cannot be run here, so what matters in them is checked.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const text = (path: string) => readFileSync(at(path), 'utf8');
const manifest = (name: string) => parse(text(`kubernetes/${name}.yaml`));

/** Every name that the start script takes from the environment. */
const variables = [...text('nginx/start.sh').matchAll(/^: "\$\{(\w+):=/gm)].map(([, name = '']) => name);
const unknownOf = (names: object) => Object.keys(names).filter((name) => !variables.includes(name));

const matchLabels = { 'app.kubernetes.io/name': 'person-visitors' };
const probe = { httpGet: { path: '/healthz', port: 'http' } };

describe('the Kubernetes manifests', () => {
  it.each(readdirSync(at('kubernetes')))('%s has the name and the labels of all', (name) => {
    expect(parse(text(`kubernetes/${name}`))).toMatchObject({
      metadata: { name: 'person-visitors', labels: matchLabels },
    });
  });

  it('run pods without rights, that are checked, and end gracefully', () => {
    const { spec } = manifest('deployment');
    expect(spec).toMatchObject({
      selector: { matchLabels },
      template: { metadata: { labels: matchLabels } },
    });
    // The autoscaler sets the number of replicas: a number here would undo it with every release.
    expect(spec).not.toHaveProperty('replicas');
    const pod = spec.template.spec;
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 10_001 },
      terminationGracePeriodSeconds: expect.toSatisfy((seconds: number) => seconds >= 35),
      volumes: [{ name: 'tmp' }],
    });
    expect(pod.containers).toHaveLength(1);
    expect(pod.containers[0]).toMatchObject({
      image: expect.stringMatching(/:\d+\.\d+\.\d+$/),
      envFrom: [{ configMapRef: { name: 'person-visitors' } }],
      ports: [{ name: 'http', containerPort: 8080 }],
      startupProbe: probe,
      readinessProbe: probe,
      livenessProbe: probe,
      resources: { limits: { memory: expect.any(String) } },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    });
  });

  it('keep more than one pod, and send requests to all', () => {
    expect(manifest('service').spec).toMatchObject({
      selector: matchLabels,
      ports: [{ targetPort: 'http' }],
    });
    expect(manifest('pod-disruption-budget').spec).toEqual({ minAvailable: 1, selector: { matchLabels } });
    expect(manifest('autoscaler').spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'person-visitors' },
      minReplicas: expect.toSatisfy((count: number) => count >= 2),
    });
  });

  it('let in the ingress alone, and out DNS and HTTPS', () => {
    const { podSelector, policyTypes, ingress, egress } = manifest('network-policy').spec;
    expect([podSelector, policyTypes]).toEqual([{ matchLabels }, ['Ingress', 'Egress']]);
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': expect.any(String) } };
    expect(ingress).toEqual([{ from: [{ namespaceSelector }], ports: [{ protocol: 'TCP', port: 'http' }] }]);
    const ports = egress.map((rule: { ports: { port: number }[] }) => rule.ports.map(({ port }) => port));
    expect(ports).toEqual([[53, 53], [443]]);
  });

  it('set only variables that the server knows', () => {
    const { data } = manifest('configmap');
    expect(unknownOf(data)).toEqual([]);
    // A name to fill in: under any other the server answers nothing.
    expect(data.SERVER_NAMES).not.toBe('');
  });
});

describe('the container', () => {
  const dockerfile = text('Dockerfile');
  const instructions = (name: string) =>
    [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1] ?? '');

  it('is built in stages from images of a version, pinned by digest', () => {
    const from = instructions('FROM');
    expect(from).toHaveLength(2);
    for (const image of from) expect(image).toMatch(/^[a-z]+:\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}( AS \w+)?$/);
    expect(dockerfile).toContain('COPY --from=build /src/dist ');
  });

  it('runs as nobody in particular, is checked, and ends gracefully', () => {
    expect(instructions('USER')).toEqual(['10001:10001']);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \[.*\/healthz"\]$/m);
    expect(instructions('STOPSIGNAL')).toEqual(['SIGQUIT']);
    expect(instructions('ENTRYPOINT')).toEqual(['["/opt/person-visitors/nginx/start.sh"]']);
    expect(dockerfile.indexOf('USER ')).toBeLessThan(dockerfile.indexOf('ENTRYPOINT '));
  });

  it('is composed with a read-only root and no privileges', () => {
    const { services } = parse(text('compose.yaml'));
    expect(services['person-visitors']).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: [expect.stringMatching(/^\/tmp:/)],
      ports: [expect.stringMatching(/^127\.0\.0\.1:/)],
      build: { context: '..', dockerfile: 'deploy/Dockerfile' },
    });
    const { environment } = services['person-visitors'];
    expect(unknownOf(environment)).toEqual([]);
    for (const asked of ['DATA_API_URL', 'SERVER_NAMES'])
      expect(environment[asked]).toMatch(new RegExp(`^\\$\\{${asked}:\\?`));
  });
});
