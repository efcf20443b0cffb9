import { DEFAULT_COUNTRIES } from '#src/domain/phone.ts';
import { LANGUAGES, languages } from '#src/i18n/language.ts';
import { useText, useTextContext } from '#src/i18n/text-context.tsx';
import { themes } from '#src/session/preferences.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { ChunkFailure } from '#src/ui/lazy.tsx';
import './settings.css';

/** A signed-out agent sees no phones, so has no default country. */
export function Settings({ isSignedIn = false }) {
  const t = useText();
  const { language, hasFailed } = useTextContext();
  const { preferences } = useServices();
  const { theme, defaultCountry } = useStore(preferences);
  return (
    <>
      <Setting
        label={t.settings.language}
        value={language}
        options={languages.map((value) => ({ value, text: LANGUAGES[value].name, lang: value }))}
        onChange={(value) => preferences.change({ language: value })}
      />
      {hasFailed && <ChunkFailure />}
      <Setting
        label={t.settings.theme}
        value={theme}
        options={themes.map((value) => ({ value, text: t.settings.themes[value] }))}
        onChange={(value) => preferences.change({ theme: value })}
      />
      {isSignedIn && (
        <Setting
          label={t.settings.defaultCountry}
          value={defaultCountry}
          options={DEFAULT_COUNTRIES.map((value) => ({
            value,
            text: value === 'other' ? t.settings.noCountry : t.formats.country(value),
          }))}
          onChange={(value) => preferences.change({ defaultCountry: value })}
        />
      )}
    </>
  );
}

type SettingProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
};

function Setting<T extends string>({ label, value, options, onChange }: SettingProps<T>) {
  return (
    <label className="setting line apart">
      <span>{label}</span>
      <select
        className="field"
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
    </label>
  );
}
