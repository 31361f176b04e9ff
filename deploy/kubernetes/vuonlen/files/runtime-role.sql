-- What the pods of a service may do in its database: read and write rows, and nothing that belongs to the owner of the
-- schema, who is SERVICE_owner and migrates. As a superuser, in the database, before the first migration, and again at will.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'SERVICE') THEN
        CREATE ROLE SERVICE NOLOGIN;
    END IF;
END
$$;
REVOKE ALL ON DATABASE SERVICE FROM PUBLIC;
-- TEMPORARY: an import compares what it read in tables of its session.
GRANT CONNECT, TEMPORARY ON DATABASE SERVICE TO SERVICE;
GRANT USAGE ON SCHEMA public TO SERVICE;
GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON ALL TABLES IN SCHEMA public TO SERVICE;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO SERVICE;
-- MAINTAIN: the relay vacuums the table of its marks.
ALTER DEFAULT PRIVILEGES FOR ROLE SERVICE_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON TABLES TO SERVICE;
ALTER DEFAULT PRIVILEGES FOR ROLE SERVICE_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO SERVICE;
