-- A row for each year that an import of prior results still adds to.
ALTER TABLE year_coming_in RENAME TO prior_import;
