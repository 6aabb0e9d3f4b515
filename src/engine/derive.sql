-- Derived once after each load; panels read these.

-- A 汇总 form already contains its units: they are shown, but not added a second time.
CREATE OR REPLACE TABLE department_year AS
SELECT
  f.*,
  d.name,
  d.category,
  d.division_code,
  d.parent_id,
  EXISTS (
    SELECT 1 FROM form p
    WHERE p.dataset = f.dataset AND p.department_id = d.parent_id
      AND p.fiscal_year = f.fiscal_year AND p.is_aggregate
  ) AS in_parent,
  -- (department, year) over (department, any) over (any, year) over (any, any); NULL: the page's setting.
  coalesce(t1.target_bp, t2.target_bp, t3.target_bp, t4.target_bp) AS own_target_bp,
  -- Who set it and for whom; NULL: the page's setting.
  CASE
    WHEN t1.target_bp IS NOT NULL
      THEN if(coalesce(t1.is_set_here, false), '在本页', '目标表') || '为本部门本年度所定'
    WHEN t2.target_bp IS NOT NULL
      THEN if(coalesce(t2.is_set_here, false), '在本页', '目标表') || '为本部门所定'
    WHEN t3.target_bp IS NOT NULL
      THEN if(coalesce(t3.is_set_here, false), '在本页', '目标表') || '为本年度所定'
    WHEN t4.target_bp IS NOT NULL
      THEN if(coalesce(t4.is_set_here, false), '在本页', '目标表') || '为全部部门所定'
  END AS own_target_from
FROM form f
JOIN department d ON d.dataset = f.dataset AND d.department_id = f.department_id
LEFT JOIN target t1 ON t1.dataset = f.dataset
  AND t1.department_id = f.department_id AND t1.fiscal_year = f.fiscal_year
LEFT JOIN target t2 ON t2.dataset = f.dataset
  AND t2.department_id = f.department_id AND t2.fiscal_year IS NULL
LEFT JOIN target t3 ON t3.dataset = f.dataset
  AND t3.department_id IS NULL AND t3.fiscal_year = f.fiscal_year
LEFT JOIN target t4 ON t4.dataset = f.dataset
  AND t4.department_id IS NULL AND t4.fiscal_year IS NULL;
