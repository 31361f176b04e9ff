-- A target has no id of its own: it is found by its area. AuditedTablesTest names every other table with its reason.
SELECT audited('target', things => 'r.area_id', area => 'r.area_id');
