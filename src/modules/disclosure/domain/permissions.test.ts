import { describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { admin, citizen, idOf, officer } from '@/testing/actors'
import type { EditionFile } from './document'
import { EDITION_STATUSES, type EditionStatus, exitsOf } from './lifecycle'
import { availableActions, refusalFor } from './permissions'

const fileIn = (status: EditionStatus, writers: string[] = ['编辑']): EditionFile =>
  ({
    document: { ownerDepartmentId: idOf('office') },
    edition: { status, writerIds: writers.map(idOf) },
  }) as unknown as EditionFile

const editor = officer('编辑', 'office/editor')
const publisher = officer('发布', 'office/publisher')
const both = officer('两岗', 'office/editor', 'office/publisher')
const elsewhere = officer('外单位', 'other/editor', 'other/publisher')
const clerk = officer('窗口', 'office/window_clerk')

describe('who may do what with an edition', () => {
  it.each([
    ['an editor', editor, 'draft', ['edit', 'submit', 'discard']],
    ['an editor', editor, 'submitted', []],
    ['an editor', editor, 'published', ['revise']],
    ['a publisher', publisher, 'draft', []],
    ['a publisher', publisher, 'submitted', ['return', 'publish', 'schedule']],
    ['a publisher', publisher, 'scheduled', ['return', 'publish', 'schedule']],
    ['a publisher', publisher, 'published', ['withdraw', 'setValidity']],
    ['an editor', editor, 'withdrawn', ['revise']],
    ['anybody', both, 'superseded', []],
  ] as const)('%s (%o) of a %s edition', (_who, actor, status, actions) => {
    expect(availableActions(actor, fileIn(status))).toEqual(actions)
  })

  it('lets nobody publish what they wrote in, whatever posts they hold', () => {
    expect(refusalFor(both, 'publish', fileIn('submitted', ['两岗']))).toBe('disclosure.own-edition')
    expect(refusalFor(both, 'schedule', fileIn('submitted', ['编辑', '两岗']))).toBe('disclosure.own-edition')
    expect(refusalFor(both, 'return', fileIn('submitted', ['两岗']))).toBeNull()
    expect(refusalFor(both, 'publish', fileIn('submitted'))).toBeNull()
  })

  it.each([
    ['a colleague without such a post', clerk],
    ['an editor of another department', elsewhere],
    ['a system administrator', admin('丁', 'system_admin')],
    ['a citizen', citizen('王')],
    ['anyone', ANYONE],
  ])('shows work in progress not to %s', (_who, actor) => {
    for (const status of EDITION_STATUSES)
      for (const action of Object.keys(exitsOf(status)))
        expect(refusalFor(actor, action as 'edit', fileIn(status))).toBe('disclosure.not-found')
  })

  it('lets the system write and publish nothing in a person’s stead', () => {
    expect(availableActions(SYSTEM, fileIn('submitted'))).toEqual([])
  })
})
