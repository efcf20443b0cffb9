// What amocrm/script.js uses of amoCRM's own objects.

interface Widget {
  callbacks: Record<string, () => unknown>;
  get_settings(): { readonly address?: string };
  i18n(name: string): Readonly<Record<string, string>>;
  render_template(template: { caption: { class_name: string }; body: string; render: string }): void;
  get_current_card_contacts_data(): Promise<Record<string, unknown>[]>;
}

interface AmoModel {
  readonly attributes?: Readonly<Record<string, unknown>>;
}
interface AmoCard {
  readonly model?: AmoModel;
  readonly linked_forms?: { readonly form_models?: { readonly models?: readonly AmoModel[] } };
}
interface Window {
  readonly APP?: { readonly data?: { readonly current_card?: AmoCard } };
  readonly AMOCRM?: { readonly data?: { readonly current_card?: AmoCard } };
}

declare function define(modules: string[], create: () => (this: Widget) => Widget): void;
