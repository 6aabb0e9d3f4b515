const SAVE_AS = '“文件 → 另存为”存成 XLSX 或 CSV 后再导入'

/** What a reader can do about a file that cannot be read. */
export const openAndSave = `请用 WPS 表格或 Excel 打开，经${SAVE_AS}`
export const copyAndSave = `请把其中的表格复制到 WPS 表格或 Excel，经${SAVE_AS}`
export const findAndSave = `请找到原来的电子表格，用 WPS 表格或 Excel 经${SAVE_AS}`
export const extract = '请解压后导入其中的文件，或改用 ZIP 压缩'
export const removePassword = `请用 WPS 表格或 Excel 输入密码打开，取消打开密码，经${SAVE_AS}`
