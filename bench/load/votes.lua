-- wrk's part of a load: votes with an id of their own each until the time is up, and then only waits for the answers.
-- The file that its first argument names returns the table `plan` (see plan.ts). One thread.
local ffi = require('ffi')
ffi.cdef('typedef struct { long seconds; int microseconds; } instant; int gettimeofday(instant *, void *);')
local instant = ffi.new('instant')
local random, format, find = math.random, string.format, string.find
local plan, head, places, ends

-- wrk asks for one request before it starts, and throws it away.
sent, answered, acknowledged = -1, 0, 0

local function now()
  ffi.C.gettimeofday(instant, nil)
  return tonumber(instant.seconds) + instant.microseconds / 1e6
end

function setup(thread)
  whole = thread
end

function init(arguments)
  plan = dofile(arguments[1])
  math.randomseed(plan.seed)
  -- wrk sends otherwise where there is such a function, whatever it answers.
  -- By chance: people do not come in step, as connections that wait equally long do after a while.
  if plan.pause > 0 then delay = function() return random(0, 2 * plan.pause) end end
  places = #plan.places
  head = format('POST %s HTTP/1.1\r\nhost: %s:%s\r\ncontent-type: application/json\r\n', plan.path, wrk.host, wrk.port)
end

local function place()
  return plan.places[random() < plan.hot and 1 or random(places)]
end

-- A random UUID (version 4).
local function ballot_id()
  return format('%08x-%04x-4%03x-%04x-%012x', random(0, 0xffffffff), random(0, 0xffff), random(0, 0xfff),
    random(0x8000, 0xbfff), random(0, 0xffffffffffff))
end

function request()
  sent = sent + 1
  if sent > 0 then
    local at = now()
    if ends == nil then ends = at + plan.seconds end
    if at >= ends then
      if in_time == nil then in_time = acknowledged end
      sent = sent - 1
      -- Nothing is sent, so nothing is answered: this connection is done.
      return ''
    end
  end
  local body = plan.body[1] .. place() .. plan.body[2] .. ballot_id() .. plan.body[3] .. random(10) .. plan.body[4]
  return format('%sx-forwarded-for: %d.%d.%d.%d\r\ncontent-length: %d\r\n\r\n%s', head, random(20, 99),
    random(0, 255), random(0, 255), random(1, 254), #body, body)
end

function response(status, _, body)
  answered = answered + 1
  if status == 200 and find(body, plan.marker, 1, true) then
    acknowledged = acknowledged + 1
  elseif refusal == nil then
    refusal = status .. ' ' .. body
  end
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  local sent, answered, acknowledged = whole:get('sent'), whole:get('answered'), whole:get('acknowledged')
  io.write(format('\nload {"sent":%d,"answered":%d,"acknowledged":%d,"inTime":%d,"failed":%d,"p50":%.3f,"p99":%.3f}\n',
    sent, answered, acknowledged, whole:get('in_time') or acknowledged, failed,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
  local refusal = whole:get('refusal')
  if refusal then io.write('refusal ', (refusal:gsub('%s+', ' ')), '\n') end
end
