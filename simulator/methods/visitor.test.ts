import { describe, expect, it } from 'vitest';
import { startService } from '../testing/service.ts';

describe('visitors', () => {
  it('getobj.visitor gives contacts and custom properties', async () => {
    const { result } = await startService();
    expect((await result('getobj.visitor', { id: 7100000501 }))['data']).toEqual({
      name: 'Анна Каренина',
      phone_numbers: ['+7 (916) 555-12-34'],
      emails: ['anna@vokzal.example'],
      properties: [
        { id: 301, name: 'Город', value: 'Санкт-Петербург' },
        { id: 302, name: 'Номер договора', value: 'В-1877/12' },
        { id: 303, name: 'Персональный менеджер', value: null },
      ],
    });
  });

  it('getobj.visitor fills what a minimal record lacks with empty values', async () => {
    const { result } = await startService();
    expect(await result('getobj.visitor', { id: 7100001101 })).toMatchObject({
      data: { name: null, phone_numbers: [], emails: [] },
    });
  });

  it('get.visitors gives those that exist, once, in the order asked', async () => {
    const { result } = await startService();
    const ids = [7100000505, 5, 7100000501, 7100000505];
    expect((await result('get.visitors', { ids }))['data']).toEqual([
      {
        id: 7100000505,
        name: 'Алена Каренина',
        phones: ['7 916 555-12-34', '8(921)555-77-88'],
        emails: ['anna.k@mail.example'],
        usernames: ['@alena.k'],
      },
      {
        id: 7100000501,
        name: 'Анна Каренина',
        phones: ['+7 (916) 555-12-34'],
        emails: ['anna@vokzal.example'],
        usernames: ['anna_karenina', 'Анна Аркадьевна'],
      },
    ]);
  });
});
