import { StandInEmitter } from './events.ts'
import { guardClass } from './not-implemented.ts'

/** The machine's sleep and power are not seen from here: an app may listen, and hears nothing. */
class StandInPowerMonitor extends StandInEmitter {
  constructor() {
    super(
      'powerMonitor',
      [],
      ['suspend', 'resume', 'shutdown', 'on-ac', 'on-battery', 'lock-screen', 'unlock-screen'],
    )
  }
}
guardClass('powerMonitor', StandInPowerMonitor)

export const powerMonitor = new StandInPowerMonitor()
