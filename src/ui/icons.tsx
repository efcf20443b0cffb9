/**
 * Hidden from assistive technology: name it beside or around. Strokes are in `base.css`. One element for all uses: a page may have
 * hundreds. Icons of a part that is loaded later are rendered there, so that the app's file does not have them.
 */
/* @__NO_SIDE_EFFECTS__ */
export const icon = (path: string) => {
  const element = (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
  return () => element;
};

export const CopyIcon = icon(
  'M11 9h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM5 15V6a2 2 0 0 1 2-2h9',
);
export const CheckIcon = icon('m5 12.5 4.5 4.5L19 7.5');
export const RemoveIcon = icon('m6 6 12 12M18 6 6 18');
export const FindIcon = icon('M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5l5 5');
export const PersonIcon = icon('M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 20c1-4 4.5-6 8-6s7 2 8 6');
export const CompanyIcon = icon('M5 21V4h9v17M14 9h5v12M3 21h18M8.5 8h2M8.5 12h2M8.5 16h2');

export const PHONE =
  'M5 4h4l1.5 4.5L8 10a12 12 0 0 0 6 6l1.5-2.5L20 15v4a1.5 1.5 0 0 1-1.7 1.5C10.5 19.7 4.3 13.5 3.5 5.7A1.5 1.5 0 0 1 5 4Z';
export const PhoneIcon = icon(PHONE);
export const ChatIcon = icon('M4 5h16v11H10l-4 4v-4H4Z');
export const MailIcon = icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM4 7l8 6 8-6',
);
export const CardsIcon = icon('M4 5h7v6H4ZM14 5h6v6h-6ZM4 14h7v5H4ZM14 14h6v5h-6Z');
export const TableIcon = icon('M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9');

export const RefreshIcon = icon(
  'M20 11a8 8 0 0 0-14.5-3.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14.5 3.5L20 15M20 20v-5h-5',
);
export const WarningIcon = icon('M12 4 2.5 20h19L12 4ZM12 10v4M12 17v.5');
export const DownIcon = icon('m6 9 6 6 6-6');
export const SummaryIcon = icon('M6 3h9l4 4v14H6ZM9.5 11h6M9.5 14.5h6M9.5 18h3.5');
export const LinkIcon = icon(
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
);
export const DownloadIcon = icon('M12 3v12M7.5 11l4.5 4.5 4.5-4.5M4 20h16');
export const OutIcon = icon('M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5');
export const InfoIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5.5M12 7.5v.2');

/** Same as public/favicon.svg. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="var(--accent)" />
    <g fill="none" stroke="var(--on-accent)" strokeWidth="2.2" strokeLinecap="round">
      <circle cx="16" cy="12" r="4.2" />
      <path d="M8 24.5c1-4.2 4.3-6 8-6s7 1.8 8 6" />
    </g>
  </svg>
);
