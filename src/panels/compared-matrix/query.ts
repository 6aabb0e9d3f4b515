import { comparedForms } from '../compared-years'

export const query = comparedForms('panel:compared-matrix')
