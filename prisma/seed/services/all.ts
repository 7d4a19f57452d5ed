import { birthRegistration } from './birth-registration'
import { elderlyAllowance } from './elderly-allowance'
import { foodBusinessPermit } from './food-business-permit'
import { legalAid } from './legal-aid'
import { outdoorAdvertisingApproval } from './outdoor-advertising-approval'
import type { SeedService } from './parts'
import { prepackagedFoodFiling } from './prepackaged-food-filing'
import { privateKindergarten } from './private-kindergarten'
import { publicPlaceHygienePermit } from './public-place-hygiene-permit'
import { residencePermit } from './residence-permit'
import { roadFreightPermit } from './road-freight-permit'
import { roadOccupationApproval } from './road-occupation-approval'
import { soleTraderRegistration } from './sole-trader-registration'
import { subsistenceAllowance } from './subsistence-allowance'
import { temporaryAssistance } from './temporary-assistance'
import { vehicleRepairFiling } from './vehicle-repair-filing'

export const SEED_SERVICES: readonly SeedService[] = [
  foodBusinessPermit,
  prepackagedFoodFiling,
  soleTraderRegistration,
  publicPlaceHygienePermit,
  roadFreightPermit,
  vehicleRepairFiling,
  outdoorAdvertisingApproval,
  roadOccupationApproval,
  temporaryAssistance,
  subsistenceAllowance,
  elderlyAllowance,
  birthRegistration,
  residencePermit,
  privateKindergarten,
  legalAid,
]
