-- A page of what happened to a thing, newest first. Parameters: the thing, three times; areas, from, to, the position after
-- which the page begins, the actor or null twice, limit.
SELECT e.id, e.at, e.actor, e.request, e.kind, e.act, e.area_id, e.thing, e.rows, e.changes
FROM (
    SELECT a.id, a.at, a.actor, a.request, a.kind, a.act, a.area_id, a.thing, a.rows, a.changes
    FROM audit a WHERE NOT a.bulk AND a.things @> ARRAY[?::uuid]
    UNION ALL
    -- Created in bulk. Of what was deleted since, the deletion says when it was created.
    SELECT a.id, a.at, a.actor, a.request, a.kind, a.act, a.area_id, created.thing, 1, a.changes
    FROM (
        SELECT kind, at, thing FROM audit_creations(?::uuid)
        UNION
        SELECT kind, (changes #>> '{audited_at,before}')::timestamptz, thing FROM audit
        WHERE NOT bulk AND things @> ARRAY[?::uuid] AND act = 'DELETED'
    ) created
    JOIN audit a ON a.bulk AND a.at = created.at AND a.kind = created.kind AND created.thing = ANY (a.things)
) e
WHERE e.area_id = ANY (?::uuid[]) AND e.at >= ? AND e.at < ? AND (e.at, e.id) < (?, ?)
    AND (?::text IS NULL OR e.actor = ?)
ORDER BY e.at DESC, e.id DESC
LIMIT ?
