// WeChat's built-in components, as far as the product needs them: native inputs, pickers and buttons are stand-ins for the phone's.
// What page-meta says is applied to the document, as WeChat applies it to `page`.
import * as glassEasel from 'glass-easel';

type Drawn = HTMLElement & { readonly __wxElement?: glassEasel.Element };

/** Tells glass-easel what a component of WeChat's own has met. */
export function tell(element: Drawn, type: string, detail: object, bubbles = false): void {
  const target = element.__wxElement;
  if (!target) throw new Error(`${element.tagName} is not glass-easel's`);
  glassEasel.Event.dispatchEvent(target, new glassEasel.Event(type, detail, { bubbles, composed: bubbles }));
}

/** What is typed goes out with each change; the value comes back when the logic sets it. */
class WxInput extends HTMLElement {
  static observedAttributes = ['value', 'placeholder', 'type', 'aria-label', 'disabled', 'maxlength'];
  readonly field = document.createElement('input');

  connectedCallback(): void {
    if (this.field.parentNode) return;
    this.append(this.field);
    const { field } = this;
    field.addEventListener('input', () =>
      tell(this, 'input', { value: field.value, cursor: field.selectionStart ?? 0 }),
    );
    for (const type of ['focus', 'blur']) {
      field.addEventListener(type, () => tell(this, type, { value: field.value }));
    }
    field.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') tell(this, 'confirm', { value: field.value });
    });
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'value') this.field.value = value ?? '';
    // A template without a value for it leaves it empty, which is not yes.
    else if (name === 'disabled') this.field.disabled = value === 'true';
    else if (name === 'type') this.field.inputMode = value === 'number' ? 'numeric' : 'text';
    else if (name === 'maxlength') this.field.maxLength = Number(value ?? 140);
    else this.field.setAttribute(name, value ?? '');
  }
}

/** WeChat's wheels open over the page: `picked` is what somebody turned them to. */
export class WxPicker extends HTMLElement {
  picked(value: string): void {
    if (this.getAttribute('disabled') === 'true') throw new Error('the picker is disabled');
    const [start, end] = [this.getAttribute('start') ?? '', this.getAttribute('end') ?? ''];
    const outside = (start && value < start) || (end && value > end);
    if (this.getAttribute('mode') === 'date' && outside)
      throw new Error(`the wheels go from ${start} to ${end}, not to ${value}`);
    tell(this, 'change', { value });
  }
}

class WxButton extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'button');
  }
}

/** Its picture stands in the build; what is shown is that it has one. */
class WxImage extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'img');
  }
}

class WxPageMeta extends HTMLElement {
  static observedAttributes = ['page-style'];

  connectedCallback(): void {
    document.body.setAttribute('style', this.getAttribute('page-style') ?? '');
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }
}

class WxNavigationBar extends HTMLElement {
  static observedAttributes = ['title'];

  connectedCallback(): void {
    document.title = this.getAttribute('title') ?? '';
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }
}

export function defineElements(): void {
  customElements.define('wx-input', WxInput);
  customElements.define('wx-picker', WxPicker);
  customElements.define('wx-button', WxButton);
  customElements.define('wx-image', WxImage);
  customElements.define('wx-page-meta', WxPageMeta);
  customElements.define('wx-navigation-bar', WxNavigationBar);
}
