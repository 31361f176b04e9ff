-- The programmes that give money, with the projects they consist of. An area may have money of a programme when
-- every rule that its row names is content; the rules themselves are code (eligibility), their choice is data.
CREATE TABLE programme (
    id               uuid PRIMARY KEY,
    code             text NOT NULL CONSTRAINT programme_code UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    name_vi          text NOT NULL,
    name_en          text NOT NULL,
    poverty          boolean NOT NULL,
    legal_instrument text NOT NULL,
    rules            text[] NOT NULL DEFAULT '{}',
    version          bigint NOT NULL DEFAULT 1,
    changed_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE project (
    programme_id uuid NOT NULL REFERENCES programme,
    code         text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    name_vi      text NOT NULL,
    name_en      text NOT NULL,
    PRIMARY KEY (programme_id, code)
);

-- The ids are the same in every installation: UUIDv5 of "programme:<code>".
INSERT INTO programme (id, code, name_vi, name_en, legal_instrument, poverty, rules) VALUES
    ('53a1b104-8ecf-5cda-961e-67283dfd8143', 'P30A', 'Chương trình 30a', 'Programme 30a', 'Nghị quyết 30a/2008/NQ-CP', true, '{poor-district-group-1}'),
    ('159eee6b-3e92-50cc-af51-bd128db37351', 'P293', 'Hỗ trợ các huyện nghèo theo Quyết định 293', 'Support of poor districts under Decision 293', 'Quyết định 293/QĐ-TTg (2013)', true, '{poor-district-group-2}'),
    ('39e2ac5d-6d5d-5912-b443-c4ff97a5f4bf', 'P135', 'Chương trình 135', 'Programme 135', 'Quyết định 1722/QĐ-TTg (2016), dự án 2', true, '{commune-of-135}'),
    ('717f1e2e-f098-5a85-afe5-1df2284576df', 'LIVELIHOODS', 'Hỗ trợ sản xuất, đa dạng hóa sinh kế và nhân rộng mô hình giảm nghèo ngoài Chương trình 30a và 135', 'Production, livelihoods and models outside Programmes 30a and 135', 'Quyết định 1722/QĐ-TTg (2016), dự án 3', true, '{outside-30a-and-135,poor-or-near-poor}'),
    ('0fec89ff-c8f7-5edd-b805-6ebeea84e3d5', 'UNSPECIFIED', 'Các dự án khác, nguồn số liệu không phân rõ', 'Other projects, not broken down by the source', 'Quyết định 1722/QĐ-TTg (2016)', true, '{}'),
    ('c9a2f3aa-3e92-5687-b1d0-6f591201917c', 'NRD', 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới', 'National Target Programme on New Rural Development', 'Quyết định 1600/QĐ-TTg (2016)', false, '{rural}');

INSERT INTO project (programme_id, code, name_vi, name_en)
SELECT p.id, j.code, j.vi, j.en
FROM (VALUES
    ('P30A', 'INFRASTRUCTURE', 'Đầu tư phát triển cơ sở hạ tầng các huyện nghèo', 'Infrastructure of poor districts'),
    ('P30A', 'PRODUCTION', 'Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế và nhân rộng mô hình giảm nghèo', 'Production, livelihoods and models'),
    ('P30A', 'LABOUR_EXPORT', 'Hỗ trợ lao động đi làm việc có thời hạn ở nước ngoài', 'Labour export'),
    ('P293', 'INFRASTRUCTURE', 'Đầu tư cơ sở hạ tầng theo cơ chế của Nghị quyết 30a', 'Infrastructure under the mechanism of 30a'),
    ('P135', 'INFRASTRUCTURE', 'Đầu tư cơ sở hạ tầng các xã, thôn, bản đặc biệt khó khăn và xã biên giới', 'Infrastructure of extremely difficult and border communes and villages'),
    ('P135', 'PRODUCTION', 'Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế và nhân rộng mô hình giảm nghèo', 'Production, livelihoods and models'),
    ('P135', 'CAPACITY', 'Nâng cao năng lực cho cộng đồng và cán bộ cơ sở', 'Capacity of communities and grassroots officials'),
    ('LIVELIHOODS', 'PRODUCTION', 'Hỗ trợ phát triển sản xuất, đa dạng hóa sinh kế và nhân rộng mô hình giảm nghèo', 'Production, livelihoods and models')
) AS j (programme, code, vi, en) JOIN programme p ON p.code = j.programme;

-- What is seeded is told like everything else.
INSERT INTO unpublished (topic, id, mark) SELECT 'funding.programme.v1', id, nextval('unpublished_mark') FROM programme;
