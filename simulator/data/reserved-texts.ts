/** E-mails and names that a search finds in the demo account. */
export const emails = {
  karenina: 'anna@vokzal.example',
  requestOnly: 'zakhar@requests.example',
  addressBookOnly: 'klara@book.example',
  petrov: 'ivan@petrov.example',
  unknown: 'nobody@nowhere.example',
} as const;

export const names = {
  karenina: 'Анна Каренина',
  petrov: 'Иван Петров',
  likeOnly: 'Пётр Лайков',
  likeOnlyInWords: 'Полина Заявкина',
} as const;

export interface ReservedText {
  readonly text: string;
  readonly title: string;
}

export const reservedTexts: readonly ReservedText[] = [
  { text: emails.karenina, title: 'Anna Karenina: a request; her contact, by which her calls are found' },
  { text: emails.petrov, title: 'One of the two Иван Петров: a request; his contact, with a call' },
  { text: emails.requestOnly, title: 'A request only' },
  { text: emails.addressBookOnly, title: 'Only in the address book: a contact with two calls of one person' },
  { text: emails.unknown, title: 'Nothing at all' },
  { text: names.karenina, title: 'One person: a request, calls' },
  { text: names.petrov, title: 'Two people: a request of each; a call of one' },
  { text: names.likeOnly, title: 'One person: a request, a call; `ilike` is refused, `like` is not' },
  { text: names.likeOnlyInWords, title: 'One person: requests; `ilike` is refused in words (`error`)' },
];
