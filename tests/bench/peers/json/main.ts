import { dataUrl, type Rate, show } from '../shared'

const response = await fetch(dataUrl)
show((await response.json()) as Rate[])
