import { personIds } from '../reserved.ts';
import { visitorRow, type VisitorRow } from '../visitor-row.ts';

const record = (visitorId: number, name: string, fields: Partial<VisitorRow>) =>
  visitorRow(visitorId < 7100001300 ? personIds.dirty : personIds.hostile, visitorId, name, fields);

/** Texts that attack the page, a link or an exported file. */
export const hostile: readonly VisitorRow[] = [
  record(7100001301, '<img src=x onerror="window.__hacked=1">', {
    phones: ['<b>+79165550101</b>', 'javascript:alert(1)'],
    emails: ['"><script>window.__hacked=1</script>@example.com', 'javascript:alert(1)@example.com'],
    company: '</title><script>window.__hacked=1</script>',
    commentary: '<svg onload="window.__hacked=1">\n&lt;b&gt; {{7*7}} ${7*7} %3Cscript%3E',
  }),
  record(7100001302, 'Anna \u202Egnp.exe\u202C \u2066Bob', {
    phones: ['\u202E+79165550102'],
    emails: ['anna\u202Emoc.elpmaxe@example.com'],
    company: '\u2067شركة\u2069 \u05D7\u05D1\u05E8\u05D4',
    commentary: '\u202Eслева направо, то есть наоборот',
  }),
  record(7100001303, 'Д'.repeat(10_000), {
    phones: ['1'.repeat(10_000)],
    emails: [`${'a'.repeat(10_000)}@example.com`],
    company: 'W'.repeat(10_000),
    commentary: 'слово '.repeat(1_700).slice(0, 10_000),
  }),
  record(7100001304, '👩‍👩‍👧‍👦 Анна 🇷🇺🏳️‍🌈', {
    phones: ['☎️ +79165550104', '+7\u200B916\u200B5550104'],
    emails: ['anna\u200B@example.com', '\uFEFFanna@example.com'],
    company: 'Z̸̡̢a̷͠l̵g̴o̶ \u200B\u200C\u200D\u2060',
    commentary: '\u200B',
  }),
  record(7100001305, '=HYPERLINK("https://attacker.example","Анна")', {
    phones: ['=1+1', '+7-916-555-01-05', '@SUM(1+1)'],
    emails: ['-2+3@example.com', '=cmd@example.com'],
    company: '@SUM(A1:A9)',
    commentary: '\t=1+1\n-1\r\n"quoted";,\u2028next',
  }),
  record(7100001306, 'Анна\r\nFN:Чужой', {
    phones: ['+79165550106\r\nTEL:+79165550999'],
    emails: ['anna@example.com?bcc=attacker@example.com', 'anna@example.com%0ABcc:attacker@example.com'],
    company: 'ООО; \\n, «Точка;запятая»',
    commentary: 'a@example.com\r\nBcc: attacker@example.com\r\n\r\nтело',
  }),
  record(7100001307, '\u0000\u0001\u0007\u001B[31mкрасный\u001B[0m\u007F', {
    phones: ['+7916\u00005550107'],
    emails: ['anna\u0000@example.com'],
    company: '\uD800',
    commentary: '__proto__ constructor null undefined NaN',
  }),
];

/** Phones and e-mails as people and forms enter them. */
export const dirty: readonly VisitorRow[] = [
  record(7100001201, 'Иван Неразборчивый', {
    phones: [
      '8 (916) 555-00-01, 8 (916) 555-00-02',
      '+7(916)5550001',
      'тел. 555-00-03 (спросить Ивана)',
      '',
      '   ',
      '0',
      '+',
      '112',
      '+7 916 555 00',
      '89165550001доб.15',
    ],
    emails: ['ivan@', '@example.com', 'ivan at example.com', 'ivan@@example.com', '', ' ivan@example.com '],
    company: '  ООО   «Пробелы»  ',
    commentary: '   ',
  }),
  record(7100001202, '—', {
    phones: ['213123123213', '43534534543', '74564565465', '00000000000', '+70000000000', '9'.repeat(40)],
    emails: ['mailto:ivan@example.com', 'Иван <ivan@example.com>', 'ivan@example.com; petr@example.com'],
    company: '-',
    commentary: 'нет',
  }),
  record(7100001203, '  иван   НЕРАЗБОРЧИВЫЙ ', {
    phones: ['８９１６５５５０００１', '+7 916 555‑00‑01', 'ivan@example.com', '3016555000'],
    emails: ['IVAN@EXAMPLE.COM', 'иван@пример.example', 'ivan+tag@sub.mail.example', '89165550001'],
  }),
];
