import { join } from 'node:path'
import { expectAccessible } from '../accessible'
import { hire } from '../admin/hiring'
import { accept, atTheDesk, decide, reloadUntil, review } from '../desk/steps'
import { type Answers, file } from '../filing'
import { pdf } from '../papers'
import { expect, test } from '../story'
import { becomeCitizen, loadCalendar, makePosts } from './arranging'
import { firstDayInProduction, firstSignIn } from './first-sign-in'
import { type Gateway, openGateway } from './message-gateway'
import { handedOut, openProductionCity, type ProductionCity } from './production-city'

const given = (name: string) => join(import.meta.dirname, 'files', name)
const SERVICE = 'raw-milk-station-permit'
const OFFICE = '青禾市农业农村局'

let gateway: Gateway
let city: ProductionCity
test.beforeAll(async () => {
  test.setTimeout(300_000)
  gateway = await openGateway()
  city = await openProductionCity(gateway)
})
test.afterAll(async () => {
  await city?.close()
  gateway?.close()
})

test('An empty production city is set up, staffed, given a service, and decides its first case', async ({ visit }) => {
  test.setTimeout(600_000)
  const visitCity = () => visit(undefined, { baseURL: city.origin })
  const anyone = await visitCity()

  await test.step('anyone sees that nothing is there yet', async () => {
    await anyone.goto('/')
    await expect(anyone.getByText('还没有事项上线')).toBeVisible()
    await expectAccessible(anyone)
    await anyone.goto('/services')
    await expect(anyone.getByText('还没有事项上线')).toBeVisible()
  })

  const folder = join(city.dataDir, 'handed-out')
  await test.step('the operator makes six administrators, once, and reads what is missing', async () => {
    const first = await city.command('setup', given('administrators.json'), folder)
    expect(first.code, first.words).toBe(0)
    const second = await city.command('setup', given('administrators.json'), join(city.dataDir, 'again'))
    expect(second.code).toBe(1)
    expect(second.words).toContain('has administrators already')
    const check = await city.command('setup', '--check')
    for (const missing of ['no departments', 'days off', 'Nobody holds a post', 'no services', 'BACKUP_DIR'])
      expect(check.words).toContain(missing)
  })

  await test.step('and loads the organisation and the services', async () => {
    const organisation = await city.command('import', 'organisation', given('organisation.json'))
    expect(organisation.code, organisation.words).toBe(0)
    const services = await city.command('import', 'services', given('services.json'))
    expect(services.code, services.words).toBe(0)
  })

  const [admin, guard] = [await visitCity(), await visitCity()]
  await firstSignIn(admin, handedOut(folder, 'QH-S1'))
  await firstSignIn(guard, handedOut(folder, 'QH-A1'))

  await test.step('what nobody could handle cannot be published; all that forbids it is said', async () => {
    await admin.goto('/admin')
    await expectAccessible(admin)
    await admin.goto(`/admin/services/${SERVICE}`)
    await admin.getByRole('link', { name: '查看将要发布的内容' }).click()
    await expect(admin.getByText(/没有人任/)).toHaveCount(3)
    await expect(admin.getByRole('button', { name: '发布并开通在线办理' })).toHaveCount(0)
    await expectAccessible(admin)
  })

  const staff = await test.step('the calendar of the year, three posts and three officers', async () => {
    await loadCalendar(admin, guard)
    await makePosts(admin, OFFICE, { 受理岗: '窗口人员', 审查岗: '审查人员', 审批岗: '审批人员' })
    const people = []
    for (const [name, post] of [
      ['苏小满', '受理岗'],
      ['许知远', '审查岗'],
      ['林疏影', '审批岗'],
    ] as const)
      people.push(await hire({ admin, guard }, name, `${OFFICE} ${post}`))
    return people
  })

  await test.step('the administrator reads what goes online, and publishes it', async () => {
    await admin.goto(`/admin/services/${SERVICE}/publish`)
    await expect(admin.getByText('奶农专业生产合作社').first()).toBeVisible()
    await admin.getByRole('button', { name: '发布并开通在线办理' }).click()
    await admin.waitForURL(new RegExp(`/admin/services/${SERVICE}$`))
    await expect(admin.getByText('可以网上办')).toBeVisible()
  })

  const [clerk, reviewer, approver, citizen] = [
    await visitCity(),
    await visitCity(),
    await visitCity(),
    await visitCity(),
  ]
  for (const [page, person] of [clerk, reviewer, approver].map((page, index) => [page, staff[index]] as const))
    if (person) await firstDayInProduction(page, person)

  const { url } = await test.step('a citizen registers by a code of the gateway, and files', async () => {
    await becomeCitizen(citizen, gateway)
    return file(citizen, SERVICE, ANSWERS, { equipment: [pdf('设备清单.pdf')], charter: [pdf('章程.pdf')] })
  })

  await accept(clerk, url)
  await review(reviewer, url, '材料审查')
  await approver.goto(atTheDesk(url))
  await decide(approver, '准予', { reason: '符合法定条件。' })
  await expect(approver.getByText('已准予').first()).toBeVisible()

  await test.step('the certificate is issued to the cooperative, and anyone verifies it', async () => {
    await citizen.goto(url)
    const documents = citizen.getByRole('region', { name: '文书和证照' })
    await reloadUntil(citizen, () => documents.getByRole('link', { name: '生鲜乳收购许可证', exact: true }).isVisible())
    const address = await documents.getByRole('link', { name: '核验 生鲜乳收购许可证' }).getAttribute('href')
    await anyone.goto(String(address))
    await expect(anyone.getByText('真实，有效')).toBeVisible()
    await expect(anyone.getByText('青禾市河湾奶业合作社').first()).toBeVisible()
  })
})

const ANSWERS: readonly Answers[] = [
  { operatorName: '青禾市河湾奶业合作社', operatorKind: 'cooperative', members: '12' },
  { stationAddress: '东岭镇演示村8号', animals: ['cow'], coldTonnes: '8', promise: 'yes' },
]
