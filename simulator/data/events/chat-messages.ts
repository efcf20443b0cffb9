import { Random } from '../random.ts';
import type { ChatEvent, ChatScript } from './event.ts';
import { plusSeconds } from './wall-time.ts';

interface ChatFile {
  readonly file_name: string;
  readonly file_url: string;
  readonly mime_type: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** One message of a chat. */
interface ScriptLine {
  readonly source: 'visitor' | 'operator' | 'system' | 'autoinvite' | 'form_text';
  readonly text: string | null;
  readonly file?: ChatFile;
}

const offer: ChatFile = {
  file_name: 'Расчёт на 30 мест.pdf',
  file_url: 'https://media.vokzal.example/chat/6f1d/offer.pdf',
  mime_type: 'application/pdf',
  type: 'document',
  size: 48_213,
};

const written: Readonly<Record<ChatScript, readonly ScriptLine[]>> = {
  'group-order': [
    { source: 'visitor', text: 'Добрый день! Сколько будут стоить билеты на группу из тридцати человек?' },
    { source: 'operator', text: 'Здравствуйте, Анна! Сейчас посчитаю.' },
    { source: 'operator', text: null, file: offer },
    { source: 'operator', text: 'Скидка семь процентов уже учтена.' },
    { source: 'visitor', text: 'Спасибо, отвечу до пятницы.' },
    { source: 'system', text: 'Посетитель закрыл чат' },
  ],
  hostile: [
    { source: 'visitor', text: '<img src=x onerror="window.__hacked=1">' },
    { source: 'operator', text: '\u202Eслева направо\u202C </script><script>window.__hacked=1</script>' },
    { source: 'visitor', text: null, file: { ...offer, file_url: 'javascript:window.__hacked=1' } },
    {
      source: 'visitor',
      text: null,
      file: { ...offer, file_url: 'data:text/html,<b>файл</b>', file_name: '' },
    },
    { source: 'form_text', text: 'слово '.repeat(1_600) },
  ],
};

const questions = [
  'Здравствуйте! Вы работаете в субботу?',
  'Можно ли вернуть билет?',
  'Где посмотреть мой заказ?',
  'Сколько идёт багаж?',
] as const;

const answers = [
  'Здравствуйте! Сейчас уточню.',
  'Да, конечно. Назовите, пожалуйста, номер заказа.',
  'Отправили на вашу почту.',
] as const;

/** All that was written in a chat, in order: the same chat always says the same. */
export function scriptOf({ script, status, communicationId }: ChatEvent): readonly ScriptLine[] {
  if (script !== null) return written[script];
  const random = new Random(communicationId);
  const visitor = (): ScriptLine => ({ source: 'visitor', text: random.pick(questions) });
  switch (status) {
    case 'refused':
      return [{ source: 'autoinvite', text: 'Здравствуйте! Вам помочь?' }];
    case 'lost':
      return [visitor(), { source: 'system', text: 'Никто не ответил' }];
    case 'succeed':
      return Array.from({ length: random.int(1, 4) }, () => [
        visitor(),
        { source: 'operator', text: random.pick(answers) } as const,
      ]).flat();
  }
}

/** The `id` of a chat, and the `chat_id` of its messages. */
export function chatIdOf({ communicationId }: ChatEvent): number {
  return communicationId - 4_000_000_000;
}

export interface ChatMessage {
  readonly id: number;
  readonly chat: ChatEvent;
  readonly at: string;
  readonly line: ScriptLine;
}

/** In order, all within the chat. */
export function messagesOf(chat: ChatEvent): readonly ChatMessage[] {
  const script = scriptOf(chat);
  const pause = Math.floor(chat.seconds / script.length);
  return script.map((line, index) => ({
    id: chatIdOf(chat) * 100 + index,
    chat,
    at: plusSeconds(chat.at, index * pause),
    line,
  }));
}
