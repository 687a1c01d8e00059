import { useState, type ReactNode } from "react";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { CatalogueRow } from "../../queries/catalogue.ts";
import { withStorage } from "../sql/browserStorage.ts";
import type { CompareProps } from "./ComparePage.tsx";
import { readSavedGroups, removeGroup, renameGroup, saveGroup, type SavedGroup } from "./savedGroups.ts";
import { Field, OrganSelect } from "./WhomPanel.tsx";

/** A group has no more organs than an address can hold. */
const mostOrgans = 60;

/** A peer group of the reader's choice: its organs stand in the address, its name stays in this browser. */
export function GroupEditor(props: CompareProps & { readonly rows: readonly CatalogueRow[] }): ReactNode {
  const { address, locale, go, rows } = props;
  const group = address.view.group ?? [];
  const [saved, setSaved] = useState<readonly SavedGroup[]>(() => withStorage(readSavedGroups) ?? []);
  const [isRefused, setRefused] = useState(false);
  const keep = (change: readonly SavedGroup[] | null): void => {
    setRefused(change === null);
    if (change !== null) setSaved(change);
  };
  return (
    <div className="group">
      <Field label={comparePhrases.group[locale]}>
        <OrganSelect
          label={comparePhrases.group[locale]}
          placeholder={comparePhrases.groupPlaceholder[locale]}
          rows={rows}
          value={group}
          most={mostOrgans}
          locale={locale}
          onChange={(organs) => go({ view: { group: organs.length === 0 ? null : organs } })}
        />
      </Field>
      <NameForm
        label={comparePhrases.groupName[locale]}
        button={comparePhrases.groupSave[locale]}
        isDisabled={group.length === 0}
        onName={(name) => keep(withStorage((storage) => saveGroup(storage, { name, organs: group })))}
      />
      <SavedGroups
        groups={saved}
        locale={locale}
        current={group}
        onOpen={(organs) => go({ view: { peers: "own", group: organs } })}
        onRename={(from, to) => keep(withStorage((storage) => renameGroup(storage, from, to)))}
        onRemove={(name) => keep(withStorage((storage) => removeGroup(storage, name)))}
      />
      {isRefused ? <p role="alert">{comparePhrases.notKept[locale]}</p> : null}
      <p className="quiet small">{comparePhrases.groupKept[locale]}</p>
    </div>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly button: string;
  readonly isDisabled?: boolean;
  readonly start?: string;
  readonly onName: (name: string) => void;
}

function NameForm({ label, button, isDisabled = false, start = "", onName }: NameFormProps): ReactNode {
  const [name, setName] = useState(start);
  return (
    <form
      className="naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "" || isDisabled) return;
        onName(name.trim());
        setName("");
      }}
    >
      <input
        value={name}
        placeholder={label}
        aria-label={label}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={isDisabled || name.trim() === ""}>
        {button}
      </button>
    </form>
  );
}

interface SavedGroupsProps {
  readonly groups: readonly SavedGroup[];
  readonly current: readonly string[];
  readonly locale: CompareProps["locale"];
  readonly onOpen: (organs: readonly string[]) => void;
  readonly onRename: (from: string, to: string) => void;
  readonly onRemove: (name: string) => void;
}

function SavedGroups(props: SavedGroupsProps): ReactNode {
  const { groups, current, locale, onOpen, onRename, onRemove } = props;
  const [renamed, setRenamed] = useState<string | null>(null);
  if (groups.length === 0) return null;
  return (
    <ul className="saved-groups" aria-label={comparePhrases.groupMine[locale]}>
      {groups.map(({ name, organs }) => (
        <li key={name}>
          {renamed === name ? (
            <NameForm
              label={comparePhrases.groupRename[locale]}
              button={comparePhrases.groupRename[locale]}
              start={name}
              onName={(to) => {
                onRename(name, to);
                setRenamed(null);
              }}
            />
          ) : (
            <>
              <button
                type="button"
                className="button"
                aria-pressed={organs.join() === current.join()}
                onClick={() => onOpen(organs)}
              >
                {name} ({organs.length})
              </button>
              <button type="button" className="plain small" onClick={() => setRenamed(name)}>
                {comparePhrases.groupRename[locale]}
              </button>
              <button
                type="button"
                className="plain small"
                aria-label={`${comparePhrases.groupRemove[locale]}: ${name}`}
                onClick={() => onRemove(name)}
              >
                {comparePhrases.groupRemove[locale]}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
