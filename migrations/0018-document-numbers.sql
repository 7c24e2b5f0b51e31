-- additive
-- Numbers of printed documents (文书编号): given once, in the order in which documents are first made, and kept.
create table document_numbers (
  -- The case or contact, the kind of document, and which of several of the kind.
  about text not null,
  kind text not null,
  part int not null,
  -- What is counted together in a year: all documents, or those of a kind, as the office's form of number says.
  series text not null,
  year int not null,
  n int not null,
  number text not null,
  primary key (about, kind, part),
  unique (series, year, n)
);
grant select, insert on document_numbers to {{serving}};

-- What has just been finished, for the screen in the lobby.
create index cases_just_finished on cases (closed_at desc) where status = 'finished' and source = 'application';
