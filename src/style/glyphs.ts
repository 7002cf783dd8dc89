/** Pictograms of Maki (CC0), read from the package; each is drawn in a 15 × 15 box. */
import airport from '@mapbox/maki/icons/airport.svg?raw'
import college from '@mapbox/maki/icons/college.svg?raw'
import tower from '@mapbox/maki/icons/communications-tower.svg?raw'
import farm from '@mapbox/maki/icons/farm.svg?raw'
import ferry from '@mapbox/maki/icons/ferry.svg?raw'
import harbor from '@mapbox/maki/icons/harbor.svg?raw'
import hospital from '@mapbox/maki/icons/hospital.svg?raw'
import industry from '@mapbox/maki/icons/industry.svg?raw'
import mountain from '@mapbox/maki/icons/mountain.svg?raw'
import museum from '@mapbox/maki/icons/museum.svg?raw'
import park from '@mapbox/maki/icons/park.svg?raw'
import rail from '@mapbox/maki/icons/rail.svg?raw'
import metro from '@mapbox/maki/icons/rail-metro.svg?raw'
import elder from '@mapbox/maki/icons/residential-community.svg?raw'
import school from '@mapbox/maki/icons/school.svg?raw'
import shop from '@mapbox/maki/icons/shop.svg?raw'
import stadium from '@mapbox/maki/icons/stadium.svg?raw'
import star from '@mapbox/maki/icons/star.svg?raw'
import hall from '@mapbox/maki/icons/town-hall.svg?raw'
import logistics from '@mapbox/maki/icons/warehouse.svg?raw'

const path = (svg: string) =>
  [...svg.matchAll(/\sd="([^"]+)"/g)].map(m => m[1]?.replace(/&#x\w+;/g, ' ')).join('')

export const glyphs: Record<string, string> = {
  airport: path(airport),
  college: path(college),
  elder: path(elder),
  farm: path(farm),
  ferry: path(ferry),
  hall: path(hall),
  harbor: path(harbor),
  hospital: path(hospital),
  industry: path(industry),
  logistics: path(logistics),
  metro: path(metro),
  mountain: path(mountain),
  museum: path(museum),
  park: path(park),
  rail: path(rail),
  school: path(school),
  shop: path(shop),
  stadium: path(stadium),
  star: path(star),
  tower: path(tower),
}
