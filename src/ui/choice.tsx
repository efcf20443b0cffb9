export type ChoiceProps<T extends string> = {
  readonly label: string;
  /** The id of a text that explains it. */
  readonly describedBy?: string;
  readonly className: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
};

/** A native `select`. */
export function Choice<T extends string>({
  label,
  describedBy,
  className,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  return (
    <select
      className={className}
      aria-label={label}
      aria-describedby={describedBy}
      title={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
