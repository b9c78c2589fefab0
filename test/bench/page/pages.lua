-- wrk's part: asks for a page as gzip; with "yes" each time under an address that nobody asked for before. One thread.
local path, unlike, sent

function setup(thread)
  whole = thread
end

function init(arguments)
  path, unlike, sent, good, bad = arguments[1], arguments[2] == 'yes', 0, 0, 0
  stamp = string.format('%x', os.time()) .. string.format('%x', math.random(0, 0xffffff))
end

function request()
  sent = sent + 1
  local address = unlike and (path .. '?visit=' .. stamp .. '-' .. sent) or path
  return wrk.format('GET', address, { ['accept-encoding'] = 'gzip' })
end

function response(status)
  if status == 200 then good = good + 1 else bad = bad + 1 end
end

function done(summary)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('\npages {"good":%d,"bad":%d,"seconds":%.3f}\n',
    whole:get('good'), whole:get('bad') + failed, summary.duration / 1e6))
end
