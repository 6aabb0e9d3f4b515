import {
  createRouter,
  createWebHashHistory,
  type Router,
  type RouterHistory,
  type RouterScrollBehavior,
  type RouteRecordRaw,
} from 'vue-router'
import OverviewPage from './pages/overview/OverviewPage.vue'

const routes: readonly RouteRecordRaw[] = [
  { path: '/', redirect: (to) => ({ name: 'overview', query: to.query }) },
  { path: '/overview', name: 'overview', component: OverviewPage, meta: { title: '总览' } },
  {
    path: '/below-target',
    name: 'below-target',
    component: () => import('./pages/below-target/BelowTargetPage.vue'),
    meta: { title: '未达标' },
  },
  {
    path: '/departments',
    name: 'departments',
    component: () => import('./pages/departments/DepartmentsPage.vue'),
    meta: { title: '部门' },
  },
  {
    path: '/departments/:id',
    name: 'department',
    component: () => import('./pages/departments/DepartmentPage.vue'),
    meta: { title: '部门' },
  },
  {
    path: '/departments/:id/print',
    name: 'department-print',
    component: () => import('./pages/departments/PrintPage.vue'),
    meta: { title: '打印' },
  },
  {
    path: '/compare',
    name: 'compare',
    component: () => import('./pages/compare/ComparePage.vue'),
    meta: { title: '年度对比' },
  },
  {
    path: '/indicators',
    name: 'indicators',
    component: () => import('./pages/indicators/IndicatorsPage.vue'),
    meta: { title: '指标' },
  },
  {
    path: '/checks',
    name: 'checks',
    component: () => import('./pages/checks/ChecksPage.vue'),
    meta: { title: '核查' },
  },
  {
    path: '/data',
    name: 'data',
    component: () => import('./pages/data/DataPage.vue'),
    meta: { title: '数据' },
  },
  {
    path: '/methodology',
    name: 'methodology',
    component: () => import('./pages/methodology/MethodologyPage.vue'),
    meta: { title: '口径' },
  },
  {
    path: '/query',
    name: 'query',
    component: () => import('./pages/query/QueryPage.vue'),
    meta: { title: '查询' },
  },
  {
    path: '/:unknown(.*)*',
    name: 'unknown',
    component: () => import('./pages/UnknownPage.vue'),
    meta: { title: '没有这一页' },
  },
]

/**
 * Hash routes, so that any static host and any sub-path serves every view. With a history of its
 * own it is that of a page which is only written down: what the reader looks at stays where it is.
 */
export const openRouter = (history?: RouterHistory): Router =>
  createRouter({
    history: history ?? createWebHashHistory(),
    ...(history ? {} : { scrollBehavior }),
    routes,
  })

const scrollBehavior: RouterScrollBehavior = (to, from, saved) =>
  saved ?? (to.path === from.path ? undefined : { top: 0 })
