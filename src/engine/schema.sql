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

CREATE TABLE indicator (
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
  target_text     VARCHAR,
  target_value    DECIMAL(18, 6),
  target_unit     VARCHAR,
  comparator      VARCHAR,
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

-- Where a form's stated value stands, as a spreadsheet shows it.
CREATE TABLE cell (
  dataset       VARCHAR NOT NULL,
  department_id VARCHAR NOT NULL,
  fiscal_year   INTEGER NOT NULL,
  source_id     VARCHAR NOT NULL,
  field         VARCHAR NOT NULL,
  sheet         VARCHAR,
  row_no        INTEGER NOT NULL,
  column_no     INTEGER NOT NULL,
  text          VARCHAR NOT NULL
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

-- What the checks found: one row for each form and check, but for those that hang on the target.
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
