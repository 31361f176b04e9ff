-- The tables whose changes are audited; AuditedTablesTest names every other one with its reason. Programmes lie in no area.
SELECT audited('programme', things => 'r.id', area => 'NULL::uuid');
SELECT audited('project', things => 'r.programme_id', area => 'NULL::uuid');
SELECT audited('budget', things => 'r.id', area => 'r.area_id');
SELECT audited('allocation', things => 'r.id', area => 'r.area_id');
SELECT audited('disbursement', things => 'r.id, r.allocation_id',
    area => '(SELECT a.area_id FROM allocation a WHERE a.id = r.allocation_id)');
