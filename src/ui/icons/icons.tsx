import type { ReactNode } from 'react';

/** Inline, 24 × 24, in the colour of the text. Hidden from assistive technology: something beside or around it has the name. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CopyIcon = () => (
  <Icon>
    <rect x="9" y="9" width="11" height="11" rx="2" />
    <path d="M5 15V6a2 2 0 0 1 2-2h9" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const RemoveIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

export const FindIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5" />
  </Icon>
);

/** The product's mark: several records, one person. The same drawing as public/favicon.svg. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="var(--accent)" />
    <g fill="none" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round">
      <circle cx="16" cy="12" r="4.2" />
      <path d="M8 24.5c1-4.2 4.3-6 8-6s7 1.8 8 6" />
    </g>
  </svg>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 20c1-4 4.5-6 8-6s7 2 8 6" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <path d="M5 4h4l1.5 4.5L8 10a12 12 0 0 0 6 6l1.5-2.5L20 15v4a1.5 1.5 0 0 1-1.7 1.5C10.5 19.7 4.3 13.5 3.5 5.7A1.5 1.5 0 0 1 5 4Z" />
  </Icon>
);

export const RefreshIcon = () => (
  <Icon>
    <path d="M20 11a8 8 0 0 0-14.5-3.5L4 9" />
    <path d="M4 4v5h5" />
    <path d="M4 13a8 8 0 0 0 14.5 3.5L20 15" />
    <path d="M20 20v-5h-5" />
  </Icon>
);

export const PinIcon = () => (
  <Icon>
    <path d="M9 3h6l-1 6 4 4H6l4-4-1-6Z" />
    <path d="M12 13v8" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M12 4 2.5 20h19L12 4Z" />
    <path d="M12 10v4" />
    <path d="M12 17v.5" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="m6 15 6-6 6 6" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="m6 9 6 6 6-6" />
  </Icon>
);

export const SummaryIcon = () => (
  <Icon>
    <path d="M6 3h9l4 4v14H6Z" />
    <path d="M9.5 11h6M9.5 14.5h6M9.5 18h3.5" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3" />
    <path d="M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <path d="M12 15V3M8 7l4-4 4 4" />
    <path d="M7 11H5v10h14V11h-2" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M12 3v12M7.5 11l4.5 4.5 4.5-4.5" />
    <path d="M4 20h16" />
  </Icon>
);

export const OutIcon = () => (
  <Icon>
    <path d="M14 4h6v6" />
    <path d="m20 4-9 9" />
    <path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5M12 7.5v.2" />
  </Icon>
);
