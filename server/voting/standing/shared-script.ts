// What is counted in Valkey, as scripts in Lua: each runs whole, so that no two processes see the same last vote left.
import { FLOOD_LIMIT, LISTED_FLOOD_LIMIT, WITHIN_FOR_ONE_BEYOND } from './rules.ts';
import { MOST_KEYS, SHARED_COUNTS } from './bounded-counts.ts';
import { MOST_NETWORKS, NEW_SLIP } from './flood.ts';
import { MINUTES, QUARTER } from './sliding-counter.ts';

/**
 * Where a name is counted in a hash that has no room for more. Names are texts all the way: Lua writes large numbers shorter than they
 * are.
 */
const PLACE_OF = `
local function place_of(hash, name, most)
  if redis.call('HLEN', hash) < most or redis.call('HEXISTS', hash, name) == 1 then return name end
  return tostring(-1 - tonumber(name) % ${SHARED_COUNTS})
end`;

/**
 * Keys: the period's, its counts, the minute's floods, the channel, what counts within allowances and beyond them by group. One
 * argument: what is asked, as JSON (SharedAsk in shared-counts.ts). Answers a list: what it is, and, of what is counted, whether it is
 * the first of its networks, within or beyond, then where it was counted.
 */
export const TAKE = `${PLACE_OF}
local ask = cjson.decode(ARGV[1])
if redis.call('GET', KEYS[1]) ~= ask.period then return { 'turned' } end

local most_points = ask.isListed and ${LISTED_FLOOD_LIMIT * NEW_SLIP} or ${FLOOD_LIMIT * NEW_SLIP}
for _, network in ipairs(ask.networks) do
  local place = place_of(KEYS[3], network.name, ${MOST_NETWORKS})
  local points = redis.call('HINCRBY', KEYS[3], place, network.cost)
  redis.call('PEXPIRE', KEYS[3], 120000, 'NX')
  if points > most_points then return { 'flood' } end
end

local places, is_first, side = {}, '1', 'within'
for _, room in ipairs(ask.rooms) do
  local place = place_of(KEYS[2], room.name, ${MOST_KEYS})
  local count = tonumber(redis.call('HGET', KEYS[2], place) or '0')
  if count >= room.most then side = 'beyond' end
  if count > 0 then is_first = '0' end
  table.insert(places, place)
  for _, name in ipairs(room.also) do table.insert(places, place_of(KEYS[2], name, ${MOST_KEYS})) end
end
if side == 'beyond' then
  places = {}
  local within = tonumber(redis.call('HGET', KEYS[5], ask.group.names[1]) or '0')
  local beyond = tonumber(redis.call('HGET', KEYS[6], ask.group.names[1]) or '0')
  if beyond >= math.floor(math.max(0, within - ask.group.threshold) / ${WITHIN_FOR_ONE_BEYOND}) then return { 'NETWORK' } end
end

if ask.channel ~= cjson.null then
  local minutes, hour, quarter = redis.call('HGETALL', KEYS[4]), 0, 0
  for at = 1, #minutes, 2 do
    local age = ask.channel.minute - tonumber(minutes[at])
    if age >= ${MINUTES} then
      redis.call('HDEL', KEYS[4], minutes[at])
    else
      hour = hour + tonumber(minutes[at + 1])
      if age < ${QUARTER} then quarter = quarter + tonumber(minutes[at + 1]) end
    end
  end
  if hour >= ask.channel.hour or quarter >= ask.channel.quarter then return { 'CHANNEL' } end
  redis.call('HINCRBY', KEYS[4], tostring(ask.channel.minute), 1)
  redis.call('PEXPIRE', KEYS[4], ${MINUTES * 60_000})
end

local left, groups = redis.call('PTTL', KEYS[1]), side == 'within' and KEYS[5] or KEYS[6]
for _, place in ipairs(places) do redis.call('HINCRBY', KEYS[2], place, 1) end
if #places > 0 then redis.call('PEXPIRE', KEYS[2], left) end
if ask.group ~= cjson.null then
  for _, name in ipairs(ask.group.names) do redis.call('HINCRBY', groups, name, 1) end
  redis.call('PEXPIRE', groups, left)
end
return { 'counted', is_first, side, unpack(places) }`;

/**
 * Keys: the channel, the counts, those of groups on the side that TAKE answered. Arguments: the channel's minute ('' without one), how many
 * names the group has, these names, then the places that TAKE answered.
 */
export const GIVE_BACK = `
local function take_back(hash, name)
  if tonumber(redis.call('HGET', hash, name) or '0') > 0 then redis.call('HINCRBY', hash, name, -1) end
end
if ARGV[1] ~= '' then take_back(KEYS[1], ARGV[1]) end
local groups = 2 + tonumber(ARGV[2])
for at = 3, #ARGV do take_back(at <= groups and KEYS[3] or KEYS[2], ARGV[at]) end`;

/**
 * Keys: the period's, its openings. Arguments: the day of the opening, the hour in which it was heard of, then groups. Answers the hours
 * from which on the groups are counted anew: those of the process that heard of this opening first.
 */
export const OPENED = `
local hours = {}
for at = 3, #ARGV do
  local day, hour = string.match(redis.call('HGET', KEYS[2], ARGV[at]) or '', '^(%S+) (%d+)$')
  if day ~= ARGV[1] then
    hour = ARGV[2]
    redis.call('HSET', KEYS[2], ARGV[at], ARGV[1] .. ' ' .. hour)
  end
  table.insert(hours, hour)
end
local left = redis.call('PTTL', KEYS[1])
if left > 0 then redis.call('PEXPIRE', KEYS[2], left) end
return hours`;
