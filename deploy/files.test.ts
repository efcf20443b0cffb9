// The container's files and the Kubernetes manifests cannot be run here, so their contents are checked.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const text = (path: string) => readFileSync(at(path), 'utf8');
const labels = z.object({ 'app.kubernetes.io/name': z.literal('person-visitors') });

/** Every name that the start script takes from the environment. */
const variables = new Set(
  [...text('nginx/start.sh').matchAll(/^: "\$\{(\w+):=/gm)].map((match) => match[1] ?? ''),
);

const probe = z.looseObject({
  httpGet: z.strictObject({ path: z.literal('/healthz'), port: z.literal('http') }),
});

const container = z.strictObject({
  name: z.string(),
  image: z.string().regex(/:\d+\.\d+\.\d+$/),
  envFrom: z.tuple([
    z.strictObject({ configMapRef: z.strictObject({ name: z.literal('person-visitors') }) }),
  ]),
  ports: z.tuple([z.strictObject({ name: z.literal('http'), containerPort: z.literal(8080) })]),
  startupProbe: probe,
  readinessProbe: probe,
  livenessProbe: probe,
  lifecycle: z.looseObject({}),
  resources: z.object({
    requests: z.object({ cpu: z.string(), memory: z.string() }),
    limits: z.object({ memory: z.string() }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.tuple([z.strictObject({ name: z.literal('tmp'), mountPath: z.literal('/tmp') })]),
});

const pod = z.looseObject({
  automountServiceAccountToken: z.literal(false),
  securityContext: z.looseObject({ runAsNonRoot: z.literal(true), runAsUser: z.literal(10_001) }),
  terminationGracePeriodSeconds: z.number().min(35),
  containers: z.tuple([container]),
  volumes: z.tuple([z.looseObject({ name: z.literal('tmp') })]),
});

const selector = z.object({ matchLabels: labels });
const manifest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('Deployment'),
    apiVersion: z.literal('apps/v1'),
    // The autoscaler sets the number of replicas: a number here would undo it with every release.
    spec: z.strictObject({
      selector,
      strategy: z.looseObject({}),
      template: z.object({ metadata: z.object({ labels }), spec: pod }),
    }),
  }),
  z.object({
    kind: z.literal('ConfigMap'),
    apiVersion: z.literal('v1'),
    data: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal('Service'),
    apiVersion: z.literal('v1'),
    spec: z.strictObject({
      selector: labels,
      ports: z.tuple([z.looseObject({ targetPort: z.literal('http') })]),
    }),
  }),
  z.object({
    kind: z.literal('PodDisruptionBudget'),
    apiVersion: z.literal('policy/v1'),
    spec: z.strictObject({ minAvailable: z.number().min(1), selector }),
  }),
  z.object({
    kind: z.literal('HorizontalPodAutoscaler'),
    apiVersion: z.literal('autoscaling/v2'),
    spec: z.strictObject({
      scaleTargetRef: z.strictObject({
        apiVersion: z.literal('apps/v1'),
        kind: z.literal('Deployment'),
        name: z.literal('person-visitors'),
      }),
      minReplicas: z.number().min(2),
      maxReplicas: z.number().min(3),
      metrics: z.array(z.looseObject({ type: z.literal('Resource') })).min(1),
    }),
  }),
  z.object({
    kind: z.literal('NetworkPolicy'),
    apiVersion: z.literal('networking.k8s.io/v1'),
    spec: z.strictObject({
      podSelector: selector,
      policyTypes: z.tuple([z.literal('Ingress'), z.literal('Egress')]),
      ingress: z.tuple([
        z.strictObject({
          // Not every pod of the cluster.
          from: z.tuple([
            z.strictObject({
              namespaceSelector: z.strictObject({
                matchLabels: z.strictObject({ 'kubernetes.io/metadata.name': z.string().min(1) }),
              }),
            }),
          ]),
          ports: z.array(z.looseObject({ port: z.literal('http') })),
        }),
      ]),
      egress: z.tuple([
        z.strictObject({ ports: z.array(z.looseObject({ port: z.literal(53) })) }),
        z.strictObject({
          to: z.array(z.looseObject({})),
          ports: z.array(z.looseObject({ port: z.literal(443) })),
        }),
      ]),
    }),
  }),
]);

const files = readdirSync(at('kubernetes'));
const manifests = files.map((name) => ({ name, content: text(`kubernetes/${name}`) }));

describe('the Kubernetes manifests', () => {
  it.each(manifests)('$name is what its kind asks for', ({ content }) => {
    const document: unknown = parse(content);
    expect(manifest.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document).toMatchObject({
      metadata: {
        name: 'person-visitors',
        labels: labels.parse({ 'app.kubernetes.io/name': 'person-visitors' }),
      },
    });
  });

  it('are one of each kind', () => {
    const kinds = manifests.map(({ content }) => manifest.parse(parse(content)).kind);
    expect(kinds.toSorted()).toEqual(manifest.options.map((option) => option.shape.kind.value).toSorted());
  });

  it('set only variables that the server knows', () => {
    const map = z
      .object({ data: z.record(z.string(), z.string()) })
      .parse(parse(text('kubernetes/configmap.yaml')));
    expect(Object.keys(map.data).filter((name) => !variables.has(name))).toEqual([]);
    // A name to fill in: under any other the server answers nothing.
    expect(map.data['SERVER_NAMES']).not.toBe('');
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
    const service = z.object({
      read_only: z.literal(true),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      tmpfs: z.tuple([z.string().startsWith('/tmp:')]),
      ports: z.tuple([z.string().startsWith('127.0.0.1:')]),
      build: z.strictObject({ context: z.literal('..'), dockerfile: z.literal('deploy/Dockerfile') }),
      environment: z.record(z.string(), z.string()),
    });
    const composed = z
      .object({ services: z.strictObject({ 'person-visitors': service }) })
      .parse(parse(text('compose.yaml')));
    const { environment } = composed.services['person-visitors'];
    expect(Object.keys(environment).filter((name) => !variables.has(name))).toEqual([]);
    for (const asked of ['DATA_API_URL', 'SERVER_NAMES'])
      expect(environment[asked]).toMatch(new RegExp(`^\\$\\{${asked}:\\?`));
  });
});
