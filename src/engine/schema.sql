-- Money in 元, exact. NULL means not stated and is never read as 0.
-- Every table's first column is its dataset: invented and real figures never meet.

CREATE TABLE department (
  dataset         VARCHAR NOT NULL,
  department_id   VARCHAR NOT NULL,
  name            VARCHAR NOT NULL,
  division_code   VARCHAR,
  department_code VARCHAR,
  category        VARCHAR,
  parent_id       VARCHAR,
  valid_from      INTEGER,
  valid_to        INTEGER
);

-- Departments that others were formed from; one that was merged from several has a row for each.
CREATE TABLE predecessor (
  dataset        VARCHAR NOT NULL,
  department_id  VARCHAR NOT NULL,
  predecessor_id VARCHAR NOT NULL
);

-- Names of provinces, cities and districts by the first 2, 4 or 6 digits of their code (GB/T 2260).
CREATE TABLE division (
  dataset VARCHAR NOT NULL,
  digits  VARCHAR NOT NULL,
  name    VARCHAR NOT NULL
);

-- Forms in effect: exactly one for each department and year.
CREATE TABLE form (
  dataset                  VARCHAR NOT NULL,
  department_id            VARCHAR NOT NULL,
  fiscal_year              INTEGER NOT NULL,
  source_id                VARCHAR NOT NULL,
  title                    VARCHAR,
  layout                   VARCHAR NOT NULL,
  -- Names of the fields that the layout asks, parted by spaces.
  layout_fields            VARCHAR,
  is_aggregate             BOOLEAN NOT NULL,
  original_budget          DECIMAL(18, 2),
  revised_budget           DECIMAL(18, 2),
  budget_adjustment        DECIMAL(18, 2),
  actual_expenditure       DECIMAL(18, 2),
  general_public_budget    DECIMAL(18, 2),
  gov_funds_budget         DECIMAL(18, 2),
  state_capital_budget     DECIMAL(18, 2),
  other_funds              DECIMAL(18, 2),
  -- Fractions: 92.83% is 0.9283.
  reported_completion_rate DECIMAL(18, 8),
  reported_adjustment_rate DECIMAL(18, 8),
  -- What is divided by what, where the form says it.
  reported_completion_basis VARCHAR,
  reported_adjustment_basis VARCHAR,
  expected_objective       VARCHAR,
  objective_result         VARCHAR,
  priority_projects        VARCHAR,
  overall_performance      VARCHAR,
  problems                 VARCHAR,
  improvements             VARCHAR,
  -- Scores as the form prints them; none is computed.
  reported_score           DECIMAL(18, 6),
  execution_weight         DECIMAL(18, 6),
  execution_score          DECIMAL(18, 6),
  carry_over_in            DECIMAL(18, 2),
  carry_over_out           DECIMAL(18, 2),
  deviation_reason         VARCHAR,
  adjustment_reason        VARCHAR,
  notes                    VARCHAR
);

-- Forms of a department and year that another form is in effect for.
CREATE TABLE form_held (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  source_id     VARCHAR NOT NULL,
  in_effect_id  VARCHAR NOT NULL
);

-- Department-years without a form, with the reason: 应报未报, 尚未设立, 已撤并, 无记录.
CREATE TABLE missing_form (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  reason        VARCHAR NOT NULL
);

-- Figures of a form beside its main ones: 当年财政拨款 under 全年执行数. NULL amount: a rate or a score.
CREATE TABLE amount (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  source_id     VARCHAR NOT NULL,
  amount_no     INTEGER NOT NULL,
  kind          VARCHAR NOT NULL,
  heading       VARCHAR,
  text          VARCHAR NOT NULL,
  amount        DECIMAL(18, 2)
);

CREATE TABLE task (
  dataset            VARCHAR NOT NULL,
  department_id      VARCHAR NOT NULL,
  fiscal_year        INTEGER NOT NULL,
  source_id          VARCHAR NOT NULL,
  task_no            INTEGER NOT NULL,
  name               VARCHAR NOT NULL,
  expected_objective VARCHAR,
  objective_result   VARCHAR,
  task_funds         DECIMAL(18, 2),
  task_funds_text    VARCHAR
);

-- Those of forms and of tables that are read row by row. Read through `indicator`, which adds the
-- long tables.
CREATE TABLE indicator_stored (
  dataset         VARCHAR NOT NULL,
  department_id   VARCHAR NOT NULL,
  fiscal_year     INTEGER NOT NULL,
  source_id       VARCHAR NOT NULL,
  indicator_no    INTEGER NOT NULL,
  -- 0 where the layout has no tasks.
  task_no         INTEGER NOT NULL,
  name            VARCHAR NOT NULL,
  -- The approved common name; the name itself where no alias applies.
  canonical_name  VARCHAR NOT NULL,
  reported_text   VARCHAR,
  reported_value  DECIMAL(18, 6),
  reported_unit   VARCHAR,
  -- What judges: the form's own target, or one that was set for the indicator.
  target_text     VARCHAR,
  target_value    DECIMAL(18, 6),
  target_unit     VARCHAR,
  comparator      VARCHAR,
  -- Who set the target and for whom; NULL: it is the form's own.
  target_from     VARCHAR,
  form_target_text VARCHAR,
  direction       VARCHAR,
  -- 一级指标, 二级指标.
  level1          VARCHAR,
  level2          VARCHAR,
  -- 年初指标值 as printed, where an adjusted one stands beside it.
  target_initial  VARCHAR,
  weight          DECIMAL(18, 6),
  score           DECIMAL(18, 6),
  deviation_reason VARCHAR
);

-- Hundredths of a percent. NULL department or year: any.
CREATE TABLE target (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR,
  fiscal_year   INTEGER,
  target_bp     INTEGER NOT NULL,
  -- True when the reader set it on the page; NULL and false: a table states it.
  is_set_here   BOOLEAN
);

-- Targets that were set for indicators. NULL department or year: any.
CREATE TABLE indicator_target (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR,
  fiscal_year   INTEGER,
  name          VARCHAR NOT NULL,
  target_text   VARCHAR NOT NULL,
  is_set_here   BOOLEAN NOT NULL
);

-- Stated values of one row of a file: their texts, parted by U+001F, in the order of `cell_place`.
-- Packed, because a form has twenty cells and a file may have a million forms. Read through `cell`.
CREATE TABLE cell_texts (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  source_id     VARCHAR NOT NULL,
  sheet         VARCHAR,
  row_no        INTEGER NOT NULL,
  shape_no      INTEGER NOT NULL,
  texts         VARCHAR NOT NULL
);

-- Which fields stand in which columns: rows of one table share a shape.
CREATE TABLE cell_place (
  dataset   VARCHAR NOT NULL,
  shape_no  INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  field     VARCHAR NOT NULL,
  column_no INTEGER NOT NULL
);

-- Where a form's stated value stands, as a spreadsheet shows it. `cell` adds the long tables.
CREATE VIEW cell_stored AS
SELECT t.dataset, t.department_id, t.fiscal_year, t.source_id, p.field, t.sheet, t.row_no,
  p.column_no, string_split(t.texts, chr(31))[p.position] AS text
FROM cell_texts t JOIN cell_place p ON p.dataset = t.dataset AND p.shape_no = t.shape_no;

-- Rows of long tables, a table for each source. They know no dataset, and whoever may see one
-- dataset alone sees `main`.
CREATE SCHEMA long_table;

-- What rows of a long table belong to; a key that is missing here is in no figure.
CREATE TABLE long_key (
  table_no      INTEGER NOT NULL,
  key_no        INTEGER NOT NULL,
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  source_id     VARCHAR NOT NULL,
  task_no       INTEGER NOT NULL,
  -- Which names of `long_name` hold.
  scope_no      INTEGER NOT NULL
);

-- Common names and set targets, for the rows of long tables. Scope 0 is of every department and
-- year; what another scope says of a name holds before it, also that there is no target.
CREATE TABLE long_name (
  dataset        VARCHAR NOT NULL,
  scope_no       INTEGER NOT NULL,
  name           VARCHAR NOT NULL,
  canonical_name VARCHAR NOT NULL,
  target_text    VARCHAR,
  target_value   DECIMAL(18, 6),
  target_unit    VARCHAR,
  comparator     VARCHAR,
  target_from    VARCHAR
);

CREATE TABLE source (
  dataset   VARCHAR NOT NULL,
  source_id VARCHAR NOT NULL,
  name      VARCHAR NOT NULL
);

-- What became of findings: verified, returned, explained.
CREATE TABLE review (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  check_id      VARCHAR NOT NULL,
  state         VARCHAR NOT NULL,
  note          VARCHAR,
  -- Of the values that the check had judged then.
  fingerprint   VARCHAR NOT NULL,
  reviewer      VARCHAR,
  -- In ms since 1970.
  reviewed_at   BIGINT NOT NULL
);

-- What the checks found that is worth a look: fires, note, cannot_judge. Checks that hang on the
-- target are asked, not stored.
CREATE TABLE finding (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  check_id      VARCHAR NOT NULL,
  outcome       VARCHAR NOT NULL,
  severity      VARCHAR,
  message       VARCHAR,
  cells         VARCHAR
);

-- The other outcomes of a form, pass and not_applicable, which most forms share: only what they
-- say differs. Messages in the order of `verdict_shape`, parted by U+001F.
CREATE TABLE verdict (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  shape_no      INTEGER NOT NULL,
  messages      VARCHAR
);

CREATE TABLE verdict_shape (
  dataset  VARCHAR NOT NULL,
  shape_no INTEGER NOT NULL,
  position INTEGER NOT NULL,
  check_id VARCHAR NOT NULL,
  outcome  VARCHAR NOT NULL,
  severity VARCHAR,
  cells    VARCHAR
);

-- One row for each form and check, whatever came of it.
CREATE VIEW judgement AS
SELECT * FROM finding
UNION ALL BY NAME
SELECT v.dataset, v.department_id, v.fiscal_year, s.check_id, s.outcome, s.severity,
  nullif(string_split(v.messages, chr(31))[s.position], '') AS message, s.cells
FROM verdict v JOIN verdict_shape s ON s.dataset = v.dataset AND s.shape_no = v.shape_no;
