/**
 * The only source of colour on the map. Industry, water and green follow 《市级国土空间总体规划制图规范(试行)》 in
 * hue; for cores, wings and axes there is no official colour. Hues that must be told apart also differ in
 * lightness, width, dash or symbol, so that no meaning hangs on colour alone.
 */
import type { Theme } from '../state/view-state.ts'

export interface Palette {
  /** Beyond the city, the city's land, and the four districts of the main city. */
  outside: string
  land: string
  mainCity: string
  border: string
  cityEdge: string
  water: string
  waterCase: string
  waterText: string
  /** Text: names of the land, secondary names, the light that keeps them legible. */
  ink: string
  inkSoft: string
  halo: string
  core: string
  wing: string
  point: string
  axis: string
  belt: string
  structureText: string
  park: string
  parkText: string
  highSpeed: string
  intercity: string
  suburban: string
  metro: string
  railway: string
  expressway: string
  nationalRoad: string
  provincialRoad: string
  quickLink: string
  cityCorridor: string
  waterway: string
  lineCase: string
  hub: string
  town: string
  service: string
  green: string
  project: string
  select: string
  hover: string
  /** Results of analysis, each told apart by its letter too. */
  results: string[]
  gain: string
  loss: string
}

const day: Palette = {
  outside: '#e9e6dd',
  land: '#fbf9f3',
  mainCity: '#f6ecdc',
  border: '#b3a892',
  cityEdge: '#dbd4c4',
  water: '#6fb0d2',
  waterCase: '#d7e9f1',
  waterText: '#246287',
  ink: '#27323a',
  inkSoft: '#5f625c',
  halo: '#fdfcf8',
  core: '#c4402a',
  wing: '#1b7f86',
  point: '#c4402a',
  axis: '#d9694a',
  belt: '#8457a6',
  structureText: '#8f2614',
  park: '#a5815c',
  parkText: '#6e4f2f',
  highSpeed: '#3f3a8f',
  intercity: '#7a63c4',
  suburban: '#a2408f',
  metro: '#c02a63',
  railway: '#3b3f45',
  expressway: '#e38a25',
  nationalRoad: '#c25b4a',
  provincialRoad: '#b5973a',
  quickLink: '#11807b',
  cityCorridor: '#8a5f35',
  waterway: '#1b6f9c',
  lineCase: '#ffffff',
  hub: '#343a8c',
  town: '#3d4a52',
  service: '#3c6e71',
  green: '#2f7d4f',
  project: '#0f7f6e',
  select: '#d81e5b',
  hover: '#f08c00',
  // After Okabe and Ito (2008), dark enough to be read as text.
  results: ['#0062a3', '#b3460e', '#00735a', '#9c3f80', '#7a5c00', '#3d4ea8'],
  gain: '#00735a',
  loss: '#b3460e',
}

const night: Palette = {
  outside: '#0a1116',
  land: '#141e26',
  mainCity: '#1f2a30',
  border: '#51646f',
  cityEdge: '#1c272f',
  water: '#2f7fae',
  waterCase: '#16303f',
  waterText: '#8fd0f2',
  ink: '#eef3f5',
  inkSoft: '#a3b3bc',
  halo: '#0d151b',
  core: '#ff7350',
  wing: '#45c9cf',
  point: '#ff8b6b',
  axis: '#ff8a66',
  belt: '#c39be6',
  structureText: '#ffc2ad',
  park: '#cfa87e',
  parkText: '#e3c6a4',
  highSpeed: '#a9a4ff',
  intercity: '#c6b5ff',
  suburban: '#ee8fdc',
  metro: '#ff78a5',
  railway: '#c4ccd1',
  expressway: '#ffb04f',
  nationalRoad: '#f08e7c',
  provincialRoad: '#d9c069',
  quickLink: '#3fd0c6',
  cityCorridor: '#d3a575',
  waterway: '#74c5ef',
  lineCase: '#0d151b',
  hub: '#a9a4ff',
  town: '#d5dee3',
  service: '#86c9c6',
  green: '#74cf97',
  project: '#4fdcc3',
  select: '#ff4f8b',
  hover: '#ffd43b',
  results: ['#6cc0f5', '#ff9d66', '#4fd6b0', '#eda0d2', '#e8cb5a', '#a9b6ff'],
  gain: '#4fd6b0',
  loss: '#ff9d66',
}

const print: Palette = {
  ...day,
  outside: '#f3f3f1',
  land: '#ffffff',
  mainCity: '#faf4ea',
  border: '#8d8778',
  cityEdge: '#e5e2da',
  halo: '#ffffff',
  ink: '#111111',
  inkSoft: '#4c4c4c',
  structureText: '#7a1d0d',
  parkText: '#54391d',
  waterText: '#1d5a7d',
}

export const palettes: Record<Theme, Palette> = { day, night, print }
