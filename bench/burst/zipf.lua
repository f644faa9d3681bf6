-- `-- <file of paths> <seed> [<ms>]`: asks for paths by Zipf's law, the first of the file most: rank r as often as 1/r.
-- Each connection takes breath for so many milliseconds before it asks for more.
dofile(debug.getinfo(1, 'S').source:match('^@(.*)/burst/') .. '/peers/wrk-report.lua')

local requests = {}

function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format('GET', path)
  end
  math.randomseed(tonumber(args[2]))
  local pause = tonumber(args[3])
  if pause then
    function delay() return pause end
  end
end

function request()
  return requests[math.floor((#requests + 1) ^ math.random())]
end
