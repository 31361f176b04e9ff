-- A page of the audit, newest first. Each of the caller's areas gives its newest entries, from an index that has them in this
-- order: the cost is that of areas and page, however many entries are stored.
-- Parameters: areas, from, to, the position after which the page begins; the actor where one is asked for; limit.
SELECT e.id, e.at, e.actor, e.request, e.kind, e.act, e.area_id, e.thing, e.rows, e.changes
FROM unnest(?::uuid[]) AS granted (area_id)
CROSS JOIN LATERAL (
    SELECT * FROM audit a
    WHERE a.area_id = granted.area_id AND a.at >= ? AND a.at < ? AND (a.at, a.id) < (?, ?) ${of_actor}
    ORDER BY a.at DESC, a.id DESC
    LIMIT ?
) e
ORDER BY e.at DESC, e.id DESC
LIMIT ?
