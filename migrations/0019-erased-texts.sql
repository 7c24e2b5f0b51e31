-- additive
-- What the lines of a queue say is remembered by the version of a case and by how many of its texts were erased: of the
-- thousands that were not, nothing has to be looked at.
create index texts_erased on texts (stream_id) where erased_at is not null;
