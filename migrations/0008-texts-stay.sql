-- A text is written once, may be emptied once, and its row stays: the event names it.
create or replace function only_forget() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.salt <> old.salt or new.kind <> old.kind or new.stream_id <> old.stream_id
     or new.body is not null or old.body is null then
    raise exception 'a text may only be erased, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger texts_stay before delete on texts for each row execute function refuse_change();
create trigger texts_no_truncate before truncate on texts for each statement execute function refuse_change();
