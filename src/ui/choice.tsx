type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly className: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
};

/** A native `select`. */
export function Choice<T extends string>({ label, className, value, options, onChange }: ChoiceProps<T>) {
  return (
    <select
      className={className}
      aria-label={label}
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
