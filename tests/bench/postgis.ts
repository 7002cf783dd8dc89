/** A PostGIS server for the benchmark: the one that PGHOST names, or one of its own, gone when it is done. */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PostGis {
  version: string
  /** The rows of the last statement, and the milliseconds that the server took for it. */
  ask(sql: string): Promise<{ rows: string[]; ms: number }>
  close(): Promise<void>
}

const installed = '/usr/lib/postgresql'

/** The newest server that has PostGIS beside it, as Debian and Ubuntu lay them out. */
function programs(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : []
  const version = versions.find(
    v =>
      existsSync(join(installed, v, 'bin/initdb')) &&
      existsSync(`/usr/share/postgresql/${v}/extension/postgis.control`),
  )
  return version && join(installed, version, 'bin')
}

/** The server refuses to run as root. */
const user = () =>
  process.getuid?.() === 0
    ? {
        uid: Number(execFileSync('id', ['-u', 'postgres'])),
        gid: Number(execFileSync('id', ['-g', 'postgres'])),
      }
    : {}

const settings = [
  ...['-c', 'listen_addresses='],
  ...['-c', 'fsync=off'],
  ...['-c', 'shared_buffers=256MB'],
  ...['-c', 'work_mem=256MB'],
]

function start(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-map-postgis-'))
  const as = user()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: string[]) =>
    execFileSync(join(bin, program), args, { ...as, cwd: folder, stdio: 'ignore' })
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'])
  run('pg_ctl', ['-D', data, '-w', '-o', [...settings, '-k', folder].join(' '), 'start'])
  return {
    args: ['-h', folder, '-U', 'postgres', '-d', 'postgres'],
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop'])
      rmSync(folder, { recursive: true })
    },
  }
}

/** One session, so that what is timed has no connection to make. */
function session(args: string[]) {
  const psql = spawn('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', ...args])
  let [out, errors] = ['', '']
  let told = () => {}
  psql.stdout.on('data', (text: Buffer) => {
    out += text
    told()
  })
  psql.stderr.on('data', (text: Buffer) => {
    errors += text
  })
  psql.on('close', () => told())
  psql.stdin.write('\\timing on\n')
  const end = '== end =='
  return {
    ask: (sql: string) =>
      new Promise<{ rows: string[]; ms: number }>((resolve, reject) => {
        out = ''
        told = () => {
          if (psql.exitCode !== null) reject(new Error(`psql: ${errors}`))
          if (!out.includes(end)) return
          const lines = out.slice(0, out.indexOf(end)).trim().split('\n')
          const times = lines.flatMap(line => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? [])
          resolve({
            rows: lines.filter(line => line && !line.startsWith('Time: ')),
            ms: Number(times.at(-1)),
          })
        }
        psql.stdin.write(`${sql}\n\\echo ${end}\n`)
      }),
    close: () =>
      new Promise<void>(resolve => {
        psql.on('close', () => resolve())
        psql.stdin.end('\\q\n')
      }),
  }
}

/** `null` where PostGIS is not installed. */
export async function openPostGis(): Promise<PostGis | null> {
  const bin = process.env.PGHOST ? undefined : programs()
  if (!process.env.PGHOST && !bin) return null
  const server = bin ? start(bin) : undefined
  const { ask, close } = session(server?.args ?? [])
  const schema = 'plan_map_bench'
  await ask('CREATE EXTENSION IF NOT EXISTS postgis;')
  await ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema};`)
  await ask(`SET search_path = ${schema}, public;`)
  const { rows } = await ask(`SELECT postgis_lib_version() || ', GEOS ' || postgis_geos_version();`)
  return {
    version: rows[0] ?? '',
    ask,
    async close() {
      await ask(`DROP SCHEMA ${schema} CASCADE;`)
      await close()
      server?.stop()
    },
  }
}
