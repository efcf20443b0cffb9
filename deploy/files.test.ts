// The container's files and the Kubernetes manifests cannot be run here, so what matters in them is checked.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { findProgram } from '../scripts/run.mjs';

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** Every name that the start script takes from the environment. */
const variables = [...text('nginx/start.sh').matchAll(/^: "\$\{(\w+):=/gm)].map(([, name = '']) => name);

const kubectl = findProgram('kubectl');
const isChecked = kubectl !== undefined || process.env['DEPLOY_TEST_REQUIRED'] === '1';
const app = { 'app.kubernetes.io/name': 'person-visitors' };
const user = { runAsNonRoot: true, runAsUser: 10_001, runAsGroup: 10_001 };
/** What a pod or a container may have beside what is compared: what an attacker would like is one line more. */
const HARMLESS =
  'command containers envFrom image initContainers lifecycle livenessProbe name ports readinessProbe resources startupProbe terminationGracePeriodSeconds topologySpreadConstraints volumeMounts volumes';

function expectOnly(given: object, compared: object) {
  expect(given).toMatchObject(compared);
  const others = Object.keys(given).filter((name) => !(name in compared));
  expect(HARMLESS.split(' ')).toEqual(expect.arrayContaining(others));
}

/** What `kubectl apply -k` would apply, by kind and name. */
async function applied() {
  const copy = await mkdtemp(join(tmpdir(), 'person-visitors-kubernetes-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(fileURLToPath(new URL('kubernetes', import.meta.url)), copy, { recursive: true });
  const filledIn = text('kubernetes/kustomization.yaml').replace('0.2.0', '1.0.0').replace('0.2.0', '2.0.0');
  await writeFile(join(copy, 'kustomization.yaml'), filledIn);
  const { stdout } = await promisify(execFile)(kubectl ?? 'kubectl', ['kustomize', copy]);
  const manifests = parseAllDocuments(stdout).map((document) => document.toJS());
  return Object.fromEntries(
    manifests.map((one) => [one.kind === 'ConfigMap' ? 'settings' : `${one.kind} ${one.metadata.name}`, one]),
  );
}

describe.runIf(isChecked)('the Kubernetes manifests', () => {
  it.each([
    ['blue', '1.0.0', '2.0.0'],
    ['green', '2.0.0', '1.0.0'],
  ])('run %s without rights, checked, with the other’s assets', async (release, own, other) => {
    const all = await applied();
    const { template, strategy: _, ...others } = all[`Deployment person-visitors-${release}`].spec;
    const matchLabels = { ...app, release };
    expect([others, template.metadata.labels]).toEqual([{ selector: { matchLabels } }, matchLabels]);
    const budget = all[`PodDisruptionBudget person-visitors-${release}`].spec;
    expect(budget).toEqual({ minAvailable: 1, selector: { matchLabels } });
    const pod = template.spec;
    const securityContext = { ...user, seccompProfile: { type: 'RuntimeDefault' } };
    expectOnly(pod, { automountServiceAccountToken: false, enableServiceLinks: false, securityContext });
    expect(pod.volumes.filter((volume: object) => !('emptyDir' in volume))).toEqual([]);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(35);
    const containers = [...pod.initContainers, ...pod.containers];
    expect(containers.map(({ image }) => image)).toEqual(
      [other, own].map((version) => `registry.example/person-visitors:${version}`),
    );
    const drop = { capabilities: { drop: ['ALL'] } };
    const rights = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, ...drop };
    for (const container of containers) expectOnly(container, { securityContext: rights });
    const former = { name: 'former', mountPath: '/opt/person-visitors/former' };
    expect(containers[0].volumeMounts).toEqual([former]);
    const probe = { httpGet: { path: '/healthz', port: 'http' } };
    expect(containers[1]).toMatchObject({
      envFrom: [{ configMapRef: { name: all['settings'].metadata.name } }],
      volumeMounts: [{ mountPath: '/tmp' }, { ...former, readOnly: true }],
      startupProbe: probe,
      readinessProbe: probe,
      livenessProbe: probe,
      lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
    });
  });

  it('let in the ingress alone, to one release, and out DNS and HTTPS, to no machine nearby', async () => {
    const all = await applied();
    const { ingress, egress, ...others } = all['NetworkPolicy person-visitors'].spec;
    expect(others).toEqual({ podSelector: { matchLabels: app }, policyTypes: ['Ingress', 'Egress'] });
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': expect.any(String) } };
    expect(ingress).toEqual([{ from: [{ namespaceSelector }], ports: [{ protocol: 'TCP', port: 'http' }] }]);
    const nearby = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'];
    const far = { ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(nearby) } };
    expect(egress).toEqual([
      { ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 })) },
      { to: [far], ports: [{ protocol: 'TCP', port: 443 }] },
    ]);
    expect(all['Service person-visitors'].spec.selector).toEqual({ ...app, release: 'blue' });
    const { data, metadata } = all['settings'];
    // With a hash of its content: a changed variable starts new pods.
    expect(metadata.name).toMatch(/^person-visitors-\w{10}$/);
    expect(Object.keys(data).filter((name) => !variables.includes(name))).toEqual([]);
    // A name to fill in: under any other the server answers nothing.
    const { rules, tls } = all['Ingress person-visitors'].spec;
    expect([rules[0].host, ...tls[0].hosts]).toEqual([data.SERVER_NAMES, data.SERVER_NAMES]);
  });
});

describe('the container', () => {
  const dockerfile = text('Dockerfile');
  const composed = parse(text('compose.yaml'));
  const PINNED = /^[a-z]+:\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}( AS \w+)?$/;
  const instructions = (name: string) =>
    [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1] ?? '');

  it('is built in stages from images of a version, pinned by digest', () => {
    const from = instructions('FROM');
    expect(from).toHaveLength(2);
    for (const image of from) expect(image).toMatch(PINNED);
    expect(dockerfile).toContain('COPY --from=build /src/dist ');
  });

  it('runs as nobody in particular, is checked, and ends gracefully', () => {
    expect(instructions('USER')).toEqual(['10001:10001']);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \[.*\/healthz"\]$/m);
    expect(instructions('STOPSIGNAL')).toEqual(['SIGQUIT']);
    expect(instructions('ENTRYPOINT')).toEqual(['["/opt/person-visitors/nginx/start.sh"]']);
    expect(dockerfile.indexOf('USER ')).toBeLessThan(dockerfile.indexOf('ENTRYPOINT '));
  });

  it('is composed with read-only roots and no privileges, also Caddy in front, and has the assets of another release', () => {
    const confined = { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] };
    const restart = 'unless-stopped';
    const former = '/opt/person-visitors/former';
    expect(dockerfile).toContain(`FORMER_ROOT=${former} `);
    expect(composed).toEqual({
      services: {
        former: {
          image: 'person-visitors:${FORMER:-${RELEASE:-latest}}',
          pull_policy: 'never',
          entrypoint: ['cp', '-R', '/opt/person-visitors/web/assets', former],
          volumes: [`former:${former}`],
          network_mode: 'none',
          ...confined,
        },
        'person-visitors': {
          ...confined,
          restart,
          build: { context: '..', dockerfile: 'deploy/Dockerfile' },
          image: 'person-visitors:${RELEASE:-latest}',
          depends_on: { former: { condition: 'service_completed_successfully' } },
          volumes: [`former:${former}:ro`],
          environment: expect.any(Object),
          ports: [expect.stringMatching(/^127\.0\.0\.1:/)],
          tmpfs: [expect.stringMatching(/^\/tmp:/)],
          mem_limit: expect.any(String),
          pids_limit: expect.any(Number),
          stop_grace_period: '35s',
        },
        caddy: {
          ...confined,
          restart,
          profiles: ['https'],
          image: expect.stringMatching(PINNED),
          environment: { SERVER_NAMES: '${SERVER_NAMES}', AGENTS: '${AGENTS:-}' },
          ports: ['0.0.0.0:80:80', '0.0.0.0:443:443'],
          volumes: ['./Caddyfile:/etc/caddy/Caddyfile:ro', 'caddy:/data'],
          tmpfs: ['/config'],
          cap_add: ['NET_BIND_SERVICE'],
        },
      },
      volumes: { caddy: null, former: null },
      networks: {
        default: { ipam: { config: [{ subnet: expect.any(String), gateway: expect.any(String) }] } },
      },
    });
    expect(text('Caddyfile')).toMatch(
      /^\{\$SERVER_NAMES\} \{\n\t(@\w+) not remote_ip \{\$AGENTS\}\n\tabort \1\n\treverse_proxy person-visitors:8080 /m,
    );
  });

  it('is composed with every variable but those of the image', () => {
    const { environment } = composed.services['person-visitors'];
    const others = variables.filter((name) => !new RegExp(` ${name}=`).test(dockerfile));
    const passed = others.map((name) => [name, expect.stringMatching(new RegExp(`^\\$\\{${name}:[?-]`))]);
    expect(environment).toEqual(Object.fromEntries(passed));
    // Behind Caddy, or a proxy on the machine, agents do not share one client's limits.
    expect(environment.TRUSTED_PROXY).toContain(`:-${composed.networks.default.ipam.config[0].subnet}}`);
  });
});
