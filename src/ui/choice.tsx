export type ChoiceProps<T extends string> = {
  /** Its name and its tooltip; not where a label around it has the name. */
  readonly name?: string;
  readonly className: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
};

/** A native `select`. */
export function Choice<T extends string>({ name, className, value, options, onChange }: ChoiceProps<T>) {
  return (
    // Its own title would be read after the same name.
    <span className="choice" title={name}>
      <select
        className={className}
        aria-label={name}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
