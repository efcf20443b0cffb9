const english = new Intl.PluralRules('en');
const russian = new Intl.PluralRules('ru');

/** 1 visitor, 2 visitors. */
export function pluralEn(count: number, forms: { one: string; other: string }): string {
  return english.select(count) === 'one' ? forms.one : forms.other;
}

/** 1 запись, 2 записи, 5 записей; a fraction takes the form of 2. */
export function pluralRu(count: number, forms: { one: string; few: string; many: string }): string {
  switch (russian.select(count)) {
    case 'one':
      return forms.one;
    case 'many':
      return forms.many;
    default:
      return forms.few;
  }
}
