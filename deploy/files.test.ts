// The container's files and the Kubernetes manifests cannot be run here, so what matters in them is checked.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const manifest = (name: string) => parse(text(`kubernetes/${name}.yaml`));

/** Every name that the start script takes from the environment. */
const variables = [...text('nginx/start.sh').matchAll(/^: "\$\{(\w+):=/gm)].map(([, name = '']) => name);

const matchLabels = { 'app.kubernetes.io/name': 'person-visitors' };
const probe = expect.objectContaining({ httpGet: { path: '/healthz', port: 'http' } });
const atLeast = (least: number) => expect.toSatisfy((count: number) => count >= least);

// Whole objects, not parts of them: what an attacker would like is one line more.
describe('the Kubernetes manifests', () => {
  it('run pods without rights, that are checked, and end gracefully', () => {
    const container = {
      name: 'nginx',
      image: expect.stringMatching(/:\d+\.\d+\.\d+$/),
      envFrom: [{ configMapRef: { name: 'person-visitors' } }],
      ports: [{ name: 'http', containerPort: 8080 }],
      startupProbe: probe,
      readinessProbe: probe,
      livenessProbe: probe,
      lifecycle: { preStop: { exec: { command: ['sleep', expect.any(String)] } } },
      resources: {
        // The autoscaler counts in parts of this.
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    };
    const pod = {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 10_001,
        runAsGroup: 10_001,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      terminationGracePeriodSeconds: atLeast(35),
      topologySpreadConstraints: expect.any(Array),
      containers: [container],
      volumes: [{ name: 'tmp', emptyDir: expect.any(Object) }],
    };
    // No `replicas`: the autoscaler sets their number, and one here would undo it with every release.
    expect(manifest('deployment').spec).toEqual({
      selector: { matchLabels },
      strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: { metadata: { labels: matchLabels }, spec: pod },
    });
  });

  it('let in the ingress alone, and out DNS and HTTPS, to no machine nearby', () => {
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': expect.any(String) } };
    const nearby = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'];
    expect(manifest('network-policy').spec).toEqual({
      podSelector: { matchLabels },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ namespaceSelector }], ports: [{ protocol: 'TCP', port: 'http' }] }],
      egress: [
        { ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 })) },
        {
          to: [{ ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(nearby) } }],
          ports: [{ protocol: 'TCP', port: 443 }],
        },
      ],
    });
  });

  it('set only variables that the server knows', () => {
    const { data } = manifest('configmap');
    expect(Object.keys(data).filter((name) => !variables.includes(name))).toEqual([]);
    // A name to fill in: under any other the server answers nothing.
    expect(data.SERVER_NAMES).not.toBe('');
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

  it('is composed with a read-only root and no privileges, and so is Caddy in front of it', () => {
    const confined = {
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
    };
    expect(composed).toEqual({
      services: {
        'person-visitors': {
          ...confined,
          build: { context: '..', dockerfile: 'deploy/Dockerfile' },
          environment: expect.any(Object),
          ports: [expect.stringMatching(/^127\.0\.0\.1:/)],
          tmpfs: [expect.stringMatching(/^\/tmp:/)],
          mem_limit: expect.any(String),
          pids_limit: expect.any(Number),
          stop_grace_period: '35s',
        },
        caddy: {
          ...confined,
          profiles: ['https'],
          image: expect.stringMatching(PINNED),
          environment: { SERVER_NAMES: '${SERVER_NAMES}' },
          ports: ['80:80', '443:443'],
          volumes: ['./Caddyfile:/etc/caddy/Caddyfile:ro', 'caddy:/data'],
          tmpfs: ['/config'],
          cap_add: ['NET_BIND_SERVICE'],
        },
      },
      volumes: { caddy: null },
      networks: {
        default: { ipam: { config: [{ subnet: expect.any(String), gateway: expect.any(String) }] } },
      },
    });
    expect(text('Caddyfile')).toMatch(/^\{\$SERVER_NAMES\} \{\n\treverse_proxy person-visitors:8080 /m);
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
