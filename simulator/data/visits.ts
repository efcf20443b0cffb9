// A visitor's way through the company's sites: rows of the sessions report, and what a communication has of its session.
import { Random } from './random.ts';
import { addSeconds } from './wall-time.ts';
import { clock } from '#src/domain/time.ts';
import type { JsonObject } from '#src/domain/json.ts';

export const campaigns = [
  ['Посетители без рекламной кампании', 'Прямые заходы', 'vokzal.example'],
  ['Билеты: поиск', 'Яндекс.Директ', 'vokzal.example'],
  ['Групповые поездки: поиск', 'Google', 'groups.vokzal.example'],
  ['Рассылка, осень', 'E-mail', 'groups.vokzal.example'],
].map(([campaign_name, source_name, site_domain_name]) => ({ campaign_name, source_name, site_domain_name }));

const pages = ['/', '/tours', '/tours/group', '/tours/group/klin', '/tours/school', '/prices', '/schedule'];

const cities = ['Москва', 'Тула', 'Тверь', 'Санкт-Петербург', 'Клин'];

const queries = ['групповой тур в Клин', 'экскурсия для школьников из Москвы', 'билеты на группу 30 человек'];

const devices = [
  { visitor_device: 'mobile', visitor_browser_name: 'Chrome Mobile', visitor_os_name: 'Android' },
  { visitor_device: 'desktop', visitor_browser_name: 'Яндекс Браузер', visitor_os_name: 'Windows' },
  { visitor_device: 'mobile', visitor_browser_name: 'Safari', visitor_os_name: 'iOS' },
];

/** Addresses by the names of sources. */
const searchEngines: Readonly<Record<string, string>> = {
  'Яндекс.Директ': 'https://yandex.ru/search/?text=',
  Google: 'https://www.google.com/search?q=',
};

/** A row of the sessions report, and what the communications of the session have of it. */
export function createSession(id: number, date_time: string, row: JsonObject) {
  const { campaign_name, person_id = id, visitor_id = id } = row;
  const random = new Random(id);
  const { site_domain_name, source_name = '' } =
    campaigns.find((campaign) => campaign.campaign_name === campaign_name) ?? {};
  const engine = searchEngines[source_name];
  const search_query = engine === undefined ? null : random.pick(queries);
  let hit_time = date_time;
  let page = random.pick(pages);
  const hits = Array.from({ length: id % 12 === 5 ? 40 : random.int(2, 6) }, (_, index) => {
    const seconds = random.int(4, 200);
    const hit = {
      hit_time,
      hit_duration: `00:0${clock(seconds)}`,
      hit_url: `https://${site_domain_name}${page}${index === 0 && engine ? '?utm_medium=cpc' : ''}`,
    };
    hit_time = addSeconds(hit_time, seconds);
    // Sometimes the same page again.
    if (random.chance(0.8)) page = random.pick(pages);
    return hit;
  });
  return {
    id,
    date_time,
    site_domain_name,
    source_name,
    person_id: row['person_id'],
    entrance_page: hits[0]?.hit_url,
    referrer: engine === undefined ? null : engine + encodeURIComponent(String(search_query)),
    search_query,
    // A person stays in a city, and a visitor has one device.
    visitor_city: cities[Number(person_id) % cities.length],
    ...devices[Number(visitor_id) % devices.length],
    hits,
    visitor_session_id: id,
    visits_count: random.int(1, 9),
  };
}

/** Of somebody who does us harm. */
export const hostileAddresses = {
  script: {
    communication_page_url: 'javascript:window.__hacked=1',
    entrance_page: 'data:text/html,<b>ы</b>',
  },
  credentials: {
    communication_page_url: 'https://vokzal.example:secret@evil.example/',
    entrance_page: 'https://vokzal.example/\u202Eпрайс',
    referrer: 'https://evil.example/<img src=x onerror="window.__hacked=1">',
    search_query: '"><img src=x onerror="window.__hacked=1">',
    visitor_city: '\u202EалуТ<script>',
  },
  /** And a page of the viewer. */
  long: {
    communication_page_url: `https://vokzal.example/${'page/'.repeat(500)}`,
    entrance_page: 'http://127.0.0.1:4173/persons/7000000005',
  },
} as const;

export const hostileHit = {
  hit_time: 'вчера',
  hit_duration: '9:99',
  hit_url: 'javascript:window.__hacked=1',
};
