/** Variables that `npm start` (scripts/settings.mjs) and the web server (deploy/nginx/start.sh) take, or refuse, alike. */
export const sharedSettings = [
  // The name, values that are taken, values that are refused.
  [
    'DATA_API_URL',
    ['https://dataapi.comagic.ru/v2.0', 'https://DataAPI.uiscom.ru:8443/v2.0/'],
    [
      'dataapi.comagic.ru/v2.0',
      'http://api.test/v2.0',
      'http://localhost.evil.example/v2.0',
      'https://api.test/',
      'https://api.test:65536/v2.0',
      'https://999.1.1.1/v2.0',
      'https://user:secret@api.test/v2.0',
      'https://api.test/v2.0?key=secret',
      'https://api.test/v2.0; return 200 secret',
      'https://api.test/v2.0\nsecret',
      'https://api.test/$request_uri',
    ],
  ],
  [
    'PORTAL_URL',
    ['https://app.comagic.ru', 'https://portal.example:8443/'],
    [
      'http://app.comagic.ru',
      'https://app.comagic.ru/system',
      'https://me:secret@app.comagic.ru',
      'https://app.comagic.ru"; secret',
    ],
  ],
  [
    'FRAME_ANCESTORS',
    ["'none'", "'self' https://*.bitrix24.ru", 'https://127.0.0.1:8080 https://crm.example:8443'],
    [
      '*',
      'https:',
      'https://*.com',
      'https://crm.example/path',
      'https://crm.example,https://b.example',
      "https://crm.example; script-src 'unsafe-inline'",
      "'none' https://crm.example",
      'https://crm.example\nX-Header: 1',
    ],
  ],
] as const;
