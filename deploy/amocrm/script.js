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
      const url = text.includes('://') ? text : `https://${text}`;
      return /^https?:/.test(url) && URL.canParse(url) ? new URL(url) : null;
    };

    /** No extension. */
    const isPhone = (/** @type {unknown} */ value) =>
      !String(value).includes('@') && /(\d\D*){5}/.test(String(value));

    /** The card's fields, and those of its linked contacts: phones and e-mails have names like `CFV[12][0][VALUE]`. */
    const readModel = () => {
      const card = (window.APP ?? window.AMOCRM)?.data?.current_card;
      const values = [card?.model, ...(card?.linked_forms?.form_models?.models ?? [])]
        .flatMap((model) => Object.entries(model?.attributes ?? {}))
        .flatMap(([name, value]) => (name.endsWith('[VALUE]') ? [String(value)] : []));
      return { phone: values.find(isPhone), email: values.find((value) => value.includes('@')) };
    };

    const readContact = async () => {
      try {
        const contacts = await self.get_current_card_contacts_data();
        const first = (/** @type {string} */ list, /** @type {(value: unknown) => boolean} */ isFit) =>
          contacts
            .flatMap((contact) => contact[list] ?? [])
            // A text, or an object with `value`.
            .map((entry) => (entry && typeof entry === 'object' && 'value' in entry ? entry.value : entry))
            .find(isFit);
        return { phone: first('phones', isPhone), email: first('emails', Boolean) };
      } catch {
        // Older accounts lack the method, and it may reject.
        return readModel();
      }
    };

    const render = () => {
      const body = '<div id="person-visitors"></div>';
      self.render_template({ caption: { class_name: 'person-visitors' }, body, render: '' });
      return true;
    };

    const init = () => {
      stop();
      const address = readAddress();
      const column = document.querySelector('#person-visitors');
      if (column !== null && address === null) column.textContent = self.i18n('card').wrong_address;
      if (column === null || address === null) return true;
      const link = document.createElement('a');
      const { open: textContent } = self.i18n('card');
      Object.assign(link, { hidden: true, target: '_blank', href: address.href, textContent });
      const frame = document.createElement('iframe');
      const look = { title: 'Person Visitors', width: '100%', height: '700', frameBorder: '0' };
      Object.assign(frame, { ...look, allow: 'clipboard-write' });
      const contact = readContact();
      const send = async () => {
        const message = { type: 'person-visitors:show', ...(await contact) };
        frame.contentWindow?.postMessage(message, address.origin);
      };
      // The account may not let its pages frame another site.
      const timer = setTimeout(() => (link.hidden = false), 10_000);
      const receive = (/** @type {MessageEvent} */ { source, origin, data }) => {
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
      address.searchParams.set('embed', '1');
      frame.src = address.href;
      column.replaceChildren(link, frame);
      return true;
    };

    const none = () => true;
    // `destroy`: also when the agent leaves the card.
    const destroy = () => stop();
    self.callbacks = { render, init, bind_actions: none, settings: none, onSave: none, destroy };
    return self;
  };
});
