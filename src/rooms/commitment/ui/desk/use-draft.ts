import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestRefused } from '../../../../web/kit/api.ts';
import { forget, keep, kept } from './kept-draft.ts';
import { keys, readDraft, type ServiceDraft, saveDraft } from './queries.ts';
import { changesOf, type DraftKey, type DraftValue, differing, rebase } from './rebase.ts';

const PAUSE_MS = 900;
const RETRY_MS = 5_000;

/** How it stands with what was typed. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict';

/** The elements of an item without what the desk says about it. */
export function elementsOf(item: ServiceDraft): DraftValue {
  const {
    code: _,
    department: _d,
    status,
    stage,
    basedOn,
    published,
    version,
    blank,
    allowed,
    ...rest
  } = item;
  const { returnReason, withdrawReason, reviewDueOn, warnings, ...elements } = rest;
  return elements;
}

type Conflict = { key: DraftKey; theirs: unknown };

/** The draft as it was read, as it was read or sent last, and as it is typed now. */
function useDraftState(loaded: ServiceDraft) {
  const queries = useQueryClient();
  const [start] = useState(() => beginning(loaded));
  const [item, setItem] = useState(loaded);
  const [base, setBase] = useState<DraftValue>(() => elementsOf(loaded));
  const [value, setValue] = useState<DraftValue>(start.value);
  const [conflicts, setConflicts] = useState<Conflict[]>(start.conflicts);
  const latest = useRef({ item, base, value });
  latest.current = { item, base, value };
  const refresh = useCallback(
    (next: ServiceDraft) => {
      setItem(next);
      queries.setQueryData(keys.draft(next.code), next);
    },
    [queries],
  );
  return { item, base, value, conflicts, latest, setBase, setValue, setConflicts, refresh };
}

type DraftState = ReturnType<typeof useDraftState>;

/** Sending what is not saved yet; when somebody was faster both are put together. */
function useSender({ latest, setBase, setValue, setConflicts, refresh }: DraftState) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const meet = useCallback(
    async (code: string) => {
      const next = await readDraft(code);
      const theirs = elementsOf(next);
      const met = rebase(latest.current.base, latest.current.value, theirs);
      refresh(next);
      setBase(theirs);
      setValue(met.value);
      setConflicts(met.conflicts.map((key) => ({ key, theirs: theirs[key] })));
    },
    [latest, refresh, setBase, setValue, setConflicts],
  );
  /** The item once everything is saved; `undefined` when it could not be. */
  const save = useCallback(async (): Promise<ServiceDraft | undefined> => {
    const { item, base, value } = latest.current;
    const changes = changesOf(base, value);
    if (Object.keys(changes).length === 0) return item;
    setBusy(true);
    try {
      const saved = await saveDraft(item.code, item.version, changes);
      // What was sent counts as saved as it was typed, so that a space at the end is not taken away while typing.
      setBase({ ...elementsOf(saved), ...pick(value, Object.keys(changes)) });
      refresh(saved);
      setError(undefined);
      return saved;
    } catch (refused) {
      if (isStale(refused)) await meet(item.code).catch(setError);
      else setError(refused);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, [latest, meet, refresh, setBase]);
  return { save, busy, error, setError };
}

/**
 * A draft under the pen: saved by itself a moment after the last change, in the version that was read. When somebody
 * else saved meanwhile both are put together, and a person decides where they differ. What could not be sent is kept
 * in this browser and tried again.
 */
export function useDraft(loaded: ServiceDraft) {
  const draft = useDraftState(loaded);
  const { item, base, value, conflicts, setBase, setValue, setConflicts, refresh } = draft;
  const { save, busy, error, setError } = useSender(draft);
  const dirty = differing(base, value);
  const state = stateOf(dirty.length > 0, busy, conflicts.length > 0, error);
  useSaving({ code: loaded.code, base, value, dirty, state, save });
  return {
    ...{ item, value, dirty, state, error, conflicts, save },
    /** After a command: the item as the server has it now. */
    reload: async () => {
      const next = await readDraft(loaded.code);
      refresh(next);
      setBase(elementsOf(next));
      setValue(elementsOf(next));
      setError(undefined);
    },
    change: (changes: Partial<DraftValue>) => {
      setValue((now) => ({ ...now, ...changes }));
      if (error && !isOffline(error)) setError(undefined);
    },
    /** Where both wrote: one's own stays, or theirs is taken. */
    decide: (key: DraftKey, whose: 'mine' | 'theirs') => {
      const one = conflicts.find((conflict) => conflict.key === key);
      if (one && whose === 'theirs') setValue((now) => ({ ...now, [key]: one.theirs }));
      setConflicts((now) => now.filter((conflict) => conflict.key !== key));
    },
  };
}

export type DraftDesk = ReturnType<typeof useDraft>;

const isOffline = (error: unknown) =>
  error instanceof RequestRefused && (error.problem.code === 'offline' || error.problem.status >= 500);
const isStale = (error: unknown) => error instanceof RequestRefused && error.problem.code === 'staleVersion';

const pick = (value: DraftValue, names: string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));

function stateOf(dirty: boolean, busy: boolean, conflict: boolean, error: unknown): Saving {
  if (conflict) return 'conflict';
  if (busy) return 'saving';
  if (isOffline(error)) return 'offline';
  if (error) return 'refused';
  return dirty ? 'waiting' : 'saved';
}

/** What this browser kept of an earlier visit, put on top of what the server has. */
function beginning(loaded: ServiceDraft) {
  const theirs = elementsOf(loaded);
  const found = kept(loaded.code);
  if (!found || !loaded.allowed.includes('draft')) return { value: theirs, conflicts: [] };
  const met = rebase({ ...theirs, ...found.base }, { ...theirs, ...found.mine }, theirs);
  return { value: met.value, conflicts: met.conflicts.map((key) => ({ key, theirs: theirs[key] })) };
}

type SavingFacts = {
  code: string;
  base: DraftValue;
  value: DraftValue;
  dirty: DraftKey[];
  state: Saving;
  save: () => Promise<unknown>;
};

function useSaving({ code, base, value, dirty, state, save }: SavingFacts): void {
  const unsaved = dirty.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the value starts the pause anew
  useEffect(() => {
    if (!unsaved) return forget(code);
    keep(code, { base: pick(base, dirty), mine: pick(value, dirty) });
    if (state !== 'waiting' && state !== 'offline') return;
    const timer = setTimeout(() => void save(), state === 'offline' ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, base, state, unsaved]);

  useEffect(() => {
    const again = () => void save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      again();
    };
  }, [save]);
}
