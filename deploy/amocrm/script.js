// The widget of amoCRM and Kommo: Person Visitors in the right column of a card, about the card's contacts.
// Its methods and callbacks: https://www.amocrm.ru/developers/content/integrations/script_js

define([], function () {
  /** @this {Widget} */
  return function () {
    const self = this;
    let stop = () => {};

    /** The viewer's address, as the administrator typed it; null: none. */
    const readAddress = () => {
      const text = (self.get_settings().address ?? '').trim();
      try {
        const url = new URL(text.includes('://') ? text : `https://${text}`);
        return /^https?:$/.test(url.protocol) ? url : null;
      } catch {
        return null;
      }
    };

    /** A phone is a text, or an object with `value`. @param {Record<string, unknown>[]} contacts @param {string} name */
    const first = (contacts, name) =>
      contacts
        .flatMap((contact) => contact?.[name] ?? [])
        .map((entry) =>
          entry !== null && typeof entry === 'object' && 'value' in entry ? entry.value : entry,
        )
        .find(Boolean);

    /** From the card's fields, and those of its linked contacts: phones and e-mails are under names like `CFV[12][0][VALUE]`. */
    const readModel = () => {
      const card = (window.APP ?? window.AMOCRM)?.data?.current_card;
      const values = [card?.model, ...(card?.linked_forms?.form_models?.models ?? [])]
        .flatMap((model) => Object.entries(model?.attributes ?? {}))
        .filter(([name]) => name.endsWith('[VALUE]'))
        .map(([, value]) => String(value));
      return {
        phone: values.find((value) => !value.includes('@') && value.replaceAll(/\D/g, '').length >= 5),
        email: values.find((value) => value.includes('@')),
      };
    };

    const readContact = async () => {
      try {
        const contacts = await self.get_current_card_contacts_data();
        return { phone: first(contacts, 'phones'), email: first(contacts, 'emails') };
      } catch {
        // Added in January 2023, and it may reject.
        return readModel();
      }
    };

    const render = () => {
      const link = '<p hidden><a target="_blank" rel="noopener"></a></p>';
      const frame =
        '<iframe title="Person Visitors" allow="clipboard-write" width="100%" height="700"></iframe>';
      const body = `<div class="person-visitors-card">${link}${frame}</div>`;
      self.render_template({ caption: { class_name: 'person-visitors' }, body, render: '' });
      return true;
    };

    const init = () => {
      stop();
      const [link, frame] = document.querySelector('.person-visitors-card')?.children ?? [];
      const text = link?.firstElementChild;
      if (
        !(
          frame instanceof HTMLIFrameElement &&
          link instanceof HTMLElement &&
          text instanceof HTMLAnchorElement
        )
      )
        return true;
      const address = readAddress();
      const words = self.i18n('card');
      if (address === null) {
        link.textContent = words.wrong_address ?? '';
        link.hidden = false;
        frame.hidden = true;
        return true;
      }
      text.href = address.href;
      text.textContent = words.open ?? '';
      const contact = readContact();
      const send = async () => {
        const message = { type: 'person-visitors:show', ...(await contact) };
        frame.contentWindow?.postMessage(message, address.origin);
      };
      // The account may not let its pages frame another site.
      const timer = setTimeout(() => (link.hidden = false), 10_000);
      /** @param {MessageEvent} message */
      const receive = ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== address.origin) return;
        if (data?.type !== 'person-visitors:ready') return;
        clearTimeout(timer);
        link.hidden = true;
        void send();
      };
      addEventListener('message', receive);
      stop = () => {
        clearTimeout(timer);
        removeEventListener('message', receive);
      };
      const framed = new URL(address);
      framed.searchParams.set('embed', '1');
      frame.src = framed.href;
      return true;
    };

    self.callbacks = {
      render,
      init,
      bind_actions: () => true,
      settings: () => true,
      onSave: () => true,
      // Also when the agent leaves the card.
      destroy: () => stop(),
    };
    return self;
  };
});
