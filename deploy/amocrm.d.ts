// What amocrm/script.js uses of amoCRM's own objects.

interface Widget {
  callbacks: Record<'render' | 'init' | 'bind_actions' | 'settings' | 'onSave' | 'destroy', () => unknown>;
  get_settings(): { readonly address?: string };
  i18n(name: 'card'): { readonly open: string; readonly wrong_address: string };
  render_template(template: { caption: { class_name: string }; body: string; render: string }): void;
  get_current_card_contacts_data(): Promise<Record<string, unknown>[]>;
}

type AmoModel = { readonly attributes?: Readonly<Record<string, unknown>> };
type AmoCard = {
  readonly model?: AmoModel;
  readonly linked_forms?: { readonly form_models?: { readonly models?: readonly AmoModel[] } };
};
type AmoPage = { readonly data?: { readonly current_card?: AmoCard } };
interface Window {
  readonly APP?: AmoPage;
  readonly AMOCRM?: AmoPage;
}

declare function define(modules: string[], create: () => (this: Widget) => Widget): void;
