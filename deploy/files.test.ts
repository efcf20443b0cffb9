// What is written in two places is the same in both. The container's files and the Kubernetes manifests cannot be run here, so
// what matters in them is checked.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { findProgram } from '../scripts/run.mjs';
import dataApi from './nginx/njs/data-api.js';
import forwarded from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const text = (name: string) => readFileSync(pathOf(name), 'utf8');
/** Every name that the start script takes from the environment. */
const variables = [...text('nginx/start.sh').matchAll(/^variable ([A-Z_]+)/gm)].map(([, name = '']) => name);

const kubectl = findProgram('kubectl');
const app = { 'app.kubernetes.io/name': 'person-visitors' };

describe.runIf(kubectl)('the Kubernetes manifests', () => {
  const rendered = kubectl ? execFileSync(kubectl, ['kustomize', pathOf('kubernetes')]).toString() : '';
  const manifests = parseAllDocuments(rendered).map((document) => document.toJS());
  const named = (kind: string, name = 'person-visitors') =>
    manifests.find((one) => one.kind === kind && one.metadata.name.startsWith(name));

  it.each([
    ['blue', 'green'],
    ['green', 'blue'],
  ])('run two replicas of %s without rights, checked, with the assets of %s', (release, other) => {
    const { images } = parse(text(`kubernetes/${release}/kustomization.yaml`));
    expect(images).toEqual([
      { name: 'this', newName: release },
      { name: 'other', newName: other },
    ]);
    const matchLabels = { ...app, release };
    const { template, replicas, selector } = named('Deployment', `person-visitors-${release}`).spec;
    expect([replicas, selector, template.metadata.labels]).toEqual([2, { matchLabels }, matchLabels]);
    const budget = named('PodDisruptionBudget', `person-visitors-${release}`).spec;
    expect(budget).toEqual({ minAvailable: 1, selector: { matchLabels } });
    const { initContainers, containers, topologySpreadConstraints: _, volumes, ...pod } = template.spec;
    const user = { runAsNonRoot: true, runAsUser: 10_001, runAsGroup: 10_001 };
    // Nothing else, such as an attacker would like.
    expect(pod).toEqual({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { ...user, seccompProfile: { type: 'RuntimeDefault' } },
      terminationGracePeriodSeconds: 45,
    });
    for (const volume of volumes) expect(volume).toHaveProperty('emptyDir');
    const capabilities = { drop: ['ALL'] };
    const rights = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities };
    const all = [...initContainers, ...containers];
    expect(all.map(({ securityContext }) => securityContext)).toEqual([rights, rights]);
    const former = { name: 'former', mountPath: '/opt/person-visitors/former' };
    const command = ['cp', '-R', '/opt/person-visitors/web/assets', former.mountPath];
    expect(initContainers[0]).toMatchObject({ command, volumeMounts: [former] });
    const probe = { httpGet: { path: '/healthz', port: 'http' } };
    expect(containers[0]).toMatchObject({
      envFrom: [{ configMapRef: { name: named('ConfigMap').metadata.name } }],
      volumeMounts: [{ mountPath: '/tmp' }, { ...former, readOnly: true }],
      startupProbe: probe,
      readinessProbe: probe,
      livenessProbe: probe,
      lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
    });
  });

  it('let in the gateway alone, to one release, and out DNS and HTTPS, to no machine nearby', () => {
    const { ingress, egress, ...others } = named('NetworkPolicy').spec;
    expect(others).toEqual({ podSelector: { matchLabels: app }, policyTypes: ['Ingress', 'Egress'] });
    const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': expect.any(String) } };
    expect(ingress).toEqual([{ from: [{ namespaceSelector }], ports: [{ protocol: 'TCP', port: 'http' }] }]);
    const nearby = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'];
    const far = { ipBlock: { cidr: '0.0.0.0/0', except: expect.arrayContaining(nearby) } };
    expect(egress).toEqual([
      { ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 })) },
      { to: [far], ports: [{ protocol: 'TCP', port: 443 }] },
    ]);
    expect(named('Service').spec.selector).toEqual({ ...app, release: 'blue' });
    const { data, metadata } = named('ConfigMap');
    // With a hash of its content: a changed variable starts new pods.
    expect(metadata.name).toMatch(/^person-visitors-\w{10}$/);
    expect(variables).toEqual(expect.arrayContaining(Object.keys(data)));
    // Under any other name the server answers nothing.
    const { hostnames, rules } = named('HTTPRoute').spec;
    expect(hostnames).toEqual([data.SERVER_NAMES]);
    expect(rules[0].backendRefs).toEqual([{ name: 'person-visitors', port: 80 }]);
    expect(data.AGENTS).not.toBe('');
  });
});

describe('the container', () => {
  const dockerfile = text('Dockerfile');
  const { services, networks } = parse(text('compose.yaml'), { merge: true });
  const PINNED = /^[a-z]+:\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}( AS \w+)?$/;
  const instructions = (name: string) =>
    [...dockerfile.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map((match) => match[1] ?? '');

  it('is built from images pinned by digest, runs as nobody in particular, is checked, and ends gracefully', () => {
    for (const image of [...instructions('FROM'), services.caddy.image]) expect(image).toMatch(PINNED);
    expect([instructions('USER'), instructions('STOPSIGNAL')]).toEqual([['10001:10001'], ['SIGQUIT']]);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \[.*\/healthz"\]$/m);
    expect(dockerfile).toMatch(/^USER [^]*\nENTRYPOINT \["\/opt\/person-visitors\/nginx\/start.sh"\]\n$/m);
  });

  it('is composed with read-only roots and no privileges, at an address of the machine', () => {
    const confined = { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] };
    for (const one of Object.values(services)) expect(one).toMatchObject(confined);
    const { former, caddy, 'person-visitors': server } = services;
    for (const name of ['privileged', 'cap_add', 'network_mode']) expect(server).not.toHaveProperty(name);
    expect([server.ports, former.network_mode]).toEqual([['127.0.0.1:8080:8080'], 'none']);
    expect(server.volumes).toEqual(['former:/opt/person-visitors/former:ro']);
    expect(server.logging).toEqual({ driver: 'local', options: { mode: 'non-blocking' } });
    expect([caddy.logging, caddy.cap_add]).toEqual([{ driver: 'local' }, ['NET_BIND_SERVICE']]);
    expect(text('Caddyfile')).toMatch(/^\{\$SERVER_NAMES\} \{\n\treverse_proxy person-visitors:8080 /m);
  });

  it('has in front a Caddy that waits for a whole body, not only for each part', () => {
    const total = /^\{\n(\t#.*\n)?\tservers \{\n\t\ttimeouts \{\n\t\t\tread_body 15s\n\t\t\}\n\t\}\n\}$/m;
    for (const name of ['Caddyfile', '../docs/deploying.md', '../docs/ru/deploying.md'])
      expect(text(name)).toMatch(total);
  });

  it('is composed with every variable but those of the image', () => {
    const { environment } = services['person-visitors'];
    const others = variables.filter((name) => name !== 'INLINE_SCRIPTS' && !dockerfile.includes(` ${name}=`));
    const passed = others.map((name) => [name, expect.stringMatching(new RegExp(`^\\$\\{${name}:[?-]`))]);
    expect(environment).toEqual(Object.fromEntries(passed));
    for (const name of ['DATA_API_URL', 'SERVER_NAMES', 'AGENTS']) expect(environment[name]).toContain(':?');
    // Behind Caddy, or a proxy on the machine, agents do not share one client's limits.
    expect(environment.TRUSTED_PROXY).toContain(`:-${networks.default.ipam.config[0].subnet}}`);
  });
});

describe('the widget of amoCRM and the app of Zendesk', () => {
  const json = (name: string) => JSON.parse(text(name));
  const keys = (object: object, before = ''): string[] =>
    Object.entries(object).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value, `${before}${key}.`) : `${before}${key}`,
    );

  // By the pages that amocrm/README.md names, and https://developer.zendesk.com/apps/docs/publish/create_assets.
  it.each([
    [
      'amocrm/images',
      'logo_main 400×272, logo_medium 240×84, logo 130×100, logo_small 108×108, logo_min 84×84',
    ],
    ['zendesk/assets', 'logo 320×320, logo-small 128×128'],
  ])('have the logos of %s: %s', (folder, logos) => {
    for (const [, name, width, height] of logos.matchAll(/(\S+) (\d+)×(\d+)/g)) {
      const png = readFileSync(pathOf(`${folder}/${name}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String), name).toEqual([width, height]);
    }
  });

  it('have every text in both languages, and a place', () => {
    const { widget, locations, tour, settings } = json('amocrm/manifest.json');
    expect(locations).toEqual(['ccard-1', 'lcard-1', 'comcard-1']);
    expect(Object.keys(tour.tour_images)).toEqual(widget.locale);
    const [en, ru] = ['en', 'ru'].map((locale) => keys(json(`amocrm/i18n/${locale}.json`)));
    expect(ru).toEqual(en);
    const named = [widget.name, widget.description, widget.short_description, tour.tour_description];
    expect(en).toEqual(expect.arrayContaining([...named, settings.address.name]));
    expect(keys(json('zendesk/translations/ru.json'))).toEqual(keys(json('zendesk/translations/en.json')));
    const sidebar = { url: 'https://visitors.example/?embed=1', flexible: true };
    const support = { ticket_sidebar: sidebar, user_sidebar: sidebar };
    expect(json('zendesk/manifest.json').location).toEqual({ support });
  });
});

/** What the quotes hold in the part of a text that the pattern finds. */
const quoted = (pattern: RegExp, given: string) =>
  [...(pattern.exec(given)?.[0].matchAll(/['`]([a-z_.]+)['`]/g) ?? [])].map(([, name = '']) => name);

const errors = text('../src/api/errors.ts');
const called = Object.keys(JSON.parse(text('../src/domain/rights.json')));

it('every method that the viewer calls is forwarded; the list may be ahead of the viewer', () => {
  expect(forwarded).toEqual(expect.arrayContaining(called));
});

it('what is forwarded reads, or signs in or out', () => {
  expect(forwarded.filter((method) => !/^(get|getobj)\.|^(login|logout)\.user$/.test(method))).toEqual([]);
});

it('the app has words for what the server refuses by a status, and for what it logs of the API', () => {
  const known = quoted(/knownMnemonics = \[.+?\] as const/s, errors);
  expect([...dataApi.MNEMONICS, ...Object.values(requestCheck.HEAD_REFUSALS)]).toEqual(known);
});

it('docs/connecting.md says of each method that the viewer calls, and of no other, what it is for', () => {
  const rows = text('../docs/connecting.md').match(/^ *\| `[a-z]+\.[^|]*\|[^|]*\|[^|]*\w[^|]*\|/gm) ?? [];
  const named = rows.flatMap((row) => quoted(/[^|]+/, row.trim().slice(1)));
  expect(new Set(named)).toEqual(new Set(called));
});

it('docs/deploying.md lists every variable with its default', () => {
  const script = text('nginx/start.sh')
    .replaceAll('$here/../../', '')
    .replaceAll(/"\$(own\w+|resolvers)"/g, "''");
  const lines = script.matchAll(/^variable ((?!INLINE)\w+) (["']?)(\S*)\2 /gm);
  const rows = text('../docs/deploying.md').matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*?)\s*\|/gm);
  const documented = Array.from(rows, ([, name, value = '']) => [name, value.replaceAll('`', '')]);
  const defaults = Array.from(lines, ([, name, , value]) => [name, value]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(defaults));
});
